pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// Rings that breathe and words that invite: in one language large, the next one quieter below, every language in turn.
Touchable {
    id: call

    // The same in every language of the exhibit, that of the glass first.
    required property var words
    required property real clock
    // It invites whoever passes; else it stays in the visitor's language.
    required property bool inviting
    // A finger is on the screen around it.
    required property bool answering
    property real room: Units.px(59)
    readonly property bool turning: inviting && Motion.moving && words.length > 1
    readonly property int turn: turning ? Math.floor(clock / Motion.invitation) : 0
    // 0 to 1 in 2.4 s, ease-out.
    readonly property real breath: Motion.moving ? 1 - Math.pow(1 - (clock % 2.4) / 2.4, 2) : 0

    name: words[0] ?? ""
    touch: false
    corner: Units.px(5)
    implicitHeight: Units.px(10)
    implicitWidth: room

    component Ring: Rectangle {
        required property real diameter
        x: Math.round(Units.start(Units.px(5), 0, call.width) - width / 2)
        y: Units.px(5) - Math.round(height / 2)
        width: Math.round(diameter * Units.u)
        height: width
        radius: width / 2
        color: "transparent"
        border.color: Colours.primary
        border.width: Math.max(1, Math.round(0.18 * Units.u))
    }
    Ring { diameter: 10 + 1.5 * call.breath; opacity: 0.45 * (1 - call.breath * 0.85) }
    Ring { diameter: 7; opacity: 0.8; color: call.answering ? Colours.buttonPressed : "transparent" }
    Ring { diameter: 3.4; color: Colours.primary }

    // Two places that take turns.
    Repeater {
        model: 2
        Column {
            id: pair
            required property int index
            readonly property bool now: call.turn % 2 === index
            // What fades out still says what it said.
            readonly property int first: call.words.length ? (now ? call.turn : call.turn + call.words.length - 1) % call.words.length : 0
            readonly property var others: call.turning ? [call.words[(first + 1) % call.words.length]] : call.words.slice(1)
            x: Units.start(Units.px(12.8), width, call.width)
            anchors.verticalCenter: parent.verticalCenter
            width: call.room - Units.px(12.8)
            spacing: Units.px(0.5)
            visible: opacity > 0
            opacity: now ? 1 : 0
            // What comes waits a little for what goes: words over words can't be read.
            Behavior on opacity {
                enabled: call.turning
                SequentialAnimation {
                    PauseAnimation { duration: pair.now ? Motion.leave * 0.4 : 0 }
                    NumberAnimation { duration: pair.now ? Motion.rise : Motion.leave; easing.type: Easing.OutCubic }
                }
            }

            PlainText {
                width: parent.width
                role: Type.call
                lines: 1
                text: call.words[pair.first] ?? ""
                Accessible.ignored: true
            }
            PlainText {
                visible: text !== ""
                width: parent.width
                role: Type.callOther
                lines: 1
                color: Colours.secondary
                text: pair.others.join("  ·  ")
                Accessible.ignored: true
            }
        }
    }
}
