pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// The sizes of text to choose from, each shown as a letter of its size.
Item {
    id: tile

    required property string icon
    required property string name
    required property string otherName
    required property string letter
    // The sizes' names, small to large.
    required property var sizeNames
    required property int current
    required property color accent
    readonly property alias ownNameHeight: title.implicitHeight
    signal chosen(int size)

    function focusCurrent(): void {
        sizes.itemAt(current)?.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        radius: Units.px(1.2)
        color: Colours.rowRest
        border.width: Units.hairline
        border.color: Colours.buttonBorder
    }
    SettingName {
        id: title
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Units.px(2.4)
        icon: tile.icon
        label: tile.name
        otherLabel: tile.otherName
    }
    Row {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Units.px(2.4)
        spacing: Units.px(1)
        Repeater {
            id: sizes
            model: tile.sizeNames.length
            Touchable {
                id: size
                required property int index
                readonly property bool on: index === tile.current
                width: Math.floor((row.width - 2 * row.spacing) / 3)
                height: Units.px(7.6)
                corner: Units.px(1.8)
                name: tile.name + ": " + tile.sizeNames[index]
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: on
                Accessible.onToggleAction: triggered()
                onTriggered: tile.chosen(index)

                Rectangle {
                    anchors.fill: parent
                    radius: Units.px(1.2)
                    color: size.on ? tile.accent : size.pressed ? Colours.buttonPressed : Colours.buttonRest
                    border.width: size.on ? 0 : Units.hairline
                    border.color: Colours.buttonBorder
                }
                // All letters stand on one line.
                PlainText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Units.px(5) - firstBaseline
                    role: Type.letters[size.index]
                    color: size.on ? Colours.ground : Colours.primary
                    text: tile.letter
                    Accessible.ignored: true
                }
                Rectangle {
                    visible: size.on
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Units.px(6.4)
                    width: Units.px(3.4)
                    height: Units.px(0.5)
                    radius: height / 2
                    color: Colours.ground
                }
            }
        }
    }
}
