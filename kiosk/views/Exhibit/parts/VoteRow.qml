import QtQuick
import Exhibit

// One answer: its name, its votes, and a bar from zero. The whole row is the target.
Touchable {
    id: row

    required property string label
    required property string otherLabel
    required property color accent
    // The same as a sentence, for who can't see them.
    required property string spokenVotes
    required property string choiceWord
    // The votes, written out.
    required property string written
    // Of the answer with most votes, 0 to 1.
    required property real share
    required property bool chosen
    // Somebody has chosen another answer.
    required property bool faded
    // Less than 1 where many rows share the height.
    property real fit: 1

    name: label
    corner: Units.px(1.8)
    Accessible.role: Accessible.RadioButton
    Accessible.name: label + ", " + spokenVotes
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onToggleAction: triggered()

    Rectangle {
        anchors.fill: parent
        radius: Units.px(1.2)
        color: row.pressed ? Colours.buttonPressed : row.chosen ? Colours.rowChosen : Colours.rowRest
        border.width: row.chosen ? Math.max(1, Units.px(0.24)) : 0
        border.color: row.accent
    }
    Item {
        anchors.fill: parent
        anchors.leftMargin: Units.px(2.4)
        anchors.rightMargin: Units.px(2.4)

        PlainText {
            id: title
            x: Units.start(0, width, parent.width)
            y: count.y + count.firstBaseline - firstBaseline
            width: Math.min(implicitWidth, (parent.width - count.width - pill.room) * (other.text === "" ? 1 : 0.62))
            role: Type.voteName
            shrink: Math.max(0.8, row.fit)
            lines: 1
            text: row.label
            Accessible.ignored: true
        }
        PlainText {
            id: other
            readonly property real begin: title.width + Units.px(1.4)
            x: Units.start(begin, width, parent.width)
            y: count.y + count.firstBaseline - firstBaseline
            width: Math.min(implicitWidth, parent.width - count.width - pill.room - begin)
            role: Type.voteNameOther
            lines: 1
            color: Colours.secondary
            text: row.otherLabel
            Accessible.ignored: true
        }
        ChoicePill {
            id: pill
            readonly property real room: visible ? width + Units.px(3) : Units.px(2)
            visible: row.chosen
            x: Units.start((other.text === "" ? title.width : other.begin + other.width) + Units.px(1.8), width, parent.width)
            y: title.y + (title.height - height) / 2
            word: row.choiceWord
            accent: row.accent
        }
        PlainText {
            id: count
            y: Units.px(1.3 * row.fit)
            anchors.right: parent.right
            width: implicitWidth
            role: Type.voteCount
            shrink: Math.max(0.8, row.fit)
            lines: 1
            color: row.accent
            text: row.written
            Accessible.ignored: true
        }
        Rectangle {
            id: track
            y: parent.height - height - Units.px(2.6 * row.fit * row.fit)
            width: parent.width
            height: Math.max(2, Units.px(1.6 * row.fit))
            radius: height / 2
            color: Colours.buttonRest

            Rectangle {
                x: Units.start(0, width, parent.width)
                width: Units.snap(parent.width * row.share)
                height: parent.height
                radius: Math.min(height, width) / 2
                visible: width > 0
                color: row.accent
                opacity: row.faded ? 0.75 : 1
                Behavior on width { enabled: Motion.moving; NumberAnimation { duration: Motion.grow; easing.type: Easing.OutCubic } }
            }
        }
    }
}
