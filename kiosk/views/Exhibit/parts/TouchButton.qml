import QtQuick
import Exhibit

// The one button: a word or an icon in a rounded outline, answered within 50 ms.
Touchable {
    id: button

    property string label
    // The same in the other language, set quieter beside it.
    property string otherLabel
    property string icon
    // An icon with a frame of its own.
    property bool large: false
    property TextRole role: Type.button
    property bool on: false
    property bool filled: on
    property color accent: Colours.primary
    // Room for each of its words.
    property real room: Units.px(24)

    name: label
    implicitHeight: Units.px(7)
    implicitWidth: label === "" ? implicitHeight : Math.max(implicitHeight, Math.ceil(words.implicitWidth + Units.px(4)))
    scale: pressed && Motion.moving ? 0.96 : 1
    Behavior on scale { NumberAnimation { duration: Motion.press } }

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: button.filled ? Qt.alpha(button.accent, button.pressed ? 0.75 : 1) : button.pressed ? Colours.buttonPressed : Colours.buttonRest
        border.width: button.filled ? 0 : Units.hairline
        border.color: Colours.buttonBorder
    }
    Row {
        id: words
        visible: button.label !== ""
        anchors.centerIn: parent
        // A word that was set smaller keeps its baseline: it is lifted to the middle again.
        anchors.verticalCenterOffset: Units.snap(0.36 * (word.fontInfo.pixelSize - word.em))
        spacing: Units.px(1.4)
        PlainText {
            id: word
            width: Math.min(implicitWidth, button.room)
            role: button.role
            lines: 1
            text: button.label
            color: button.filled ? Colours.ground : Colours.primary
            Accessible.ignored: true
        }
        PlainText {
            visible: text !== ""
            y: word.firstBaseline - firstBaseline
            width: Math.min(implicitWidth, button.room)
            role: button.role
            lines: 1
            text: button.otherLabel
            color: button.filled ? Colours.ground : Colours.primary
            Accessible.ignored: true
        }
    }
    Icon {
        visible: button.icon !== ""
        anchors.centerIn: parent
        width: Units.px(button.large ? 4.6 : 3.4)
        height: width
        name: button.icon
        color: button.filled ? Colours.ground : Colours.primary
    }
}
