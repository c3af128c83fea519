import QtQuick
import Exhibit

// Rings and words that invite a touch; the outer ring breathes.
Item {
    id: call

    required property string words
    required property string otherWords
    required property real clock
    // 0 to 1 in 2.4 s, ease-out.
    readonly property real breath: Motion.moving ? 1 - Math.pow(1 - (clock % 2.4) / 2.4, 2) : 0

    implicitHeight: Units.px(10)
    implicitWidth: Units.px(59)

    component Ring: Rectangle {
        required property real diameter
        x: Units.px(5) - width / 2
        y: Units.px(5) - height / 2
        width: Math.round(diameter * Units.u)
        height: width
        radius: width / 2
        color: "transparent"
        border.color: Colours.primary
        border.width: Math.max(1, Math.round(0.18 * Units.u))
    }
    Ring { diameter: 10 + 1.5 * call.breath; opacity: 0.45 * (1 - call.breath * 0.85) }
    Ring { diameter: 7; opacity: 0.8 }
    Ring { diameter: 3.4; color: Colours.primary }

    Column {
        id: texts
        x: Units.px(12.8)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Units.px(0.5)
        PlainText { width: call.width - texts.x; role: Type.call; lines: 1; text: call.words }
        PlainText { visible: text !== ""; width: call.width - texts.x; role: Type.callOther; lines: 1; text: call.otherWords }
    }
}
