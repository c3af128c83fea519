import QtQuick
import Exhibit

// The one button: a word or an icon in a rounded outline, answered within 50 ms.
Item {
    id: button

    property string label
    // The same in the other language, set quieter beside it.
    property string otherLabel
    property string icon
    property string name: label
    property TextRole role: Type.button
    property bool on: false
    property bool filled: on
    property color accent: Colours.primary
    // Room for each of its words.
    property real room: Units.px(24)
    signal triggered

    implicitHeight: Units.px(7)
    implicitWidth: label === "" ? implicitHeight : Math.max(implicitHeight, Math.ceil(words.implicitWidth + Units.px(4)))
    scale: tap.pressed && Motion.moving ? 0.96 : 1
    Behavior on scale { NumberAnimation { duration: Motion.press } }
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: triggered()

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: button.filled ? button.accent : tap.pressed ? Colours.buttonPressed : Colours.buttonRest
        border.width: button.filled ? 0 : Units.hairline
        border.color: Colours.buttonBorder
    }
    Row {
        id: words
        visible: button.label !== ""
        anchors.centerIn: parent
        spacing: Units.px(1.4)
        PlainText {
            width: Math.min(implicitWidth, button.room)
            role: button.role
            lines: 1
            text: button.label
            color: button.filled ? Colours.ground : Colours.primary
            Accessible.ignored: true
        }
        PlainText {
            visible: text !== ""
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
        width: Units.px(3.4)
        height: width
        name: button.icon
        color: button.filled ? Colours.ground : Colours.primary
    }
    TapHandler {
        // However long the finger rests.
        longPressThreshold: 0
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: button.triggered()
    }
}
