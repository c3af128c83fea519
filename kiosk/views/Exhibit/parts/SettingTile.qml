import QtQuick
import Exhibit

// One setting that is on or off: the switch and the word say which. The whole tile is the target.
Touchable {
    id: tile

    required property string icon
    required property string otherName
    required property string stateWord
    required property bool on
    required property color accent
    readonly property alias ownNameHeight: title.implicitHeight

    corner: Units.px(1.8)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onToggleAction: triggered()

    Rectangle {
        anchors.fill: parent
        radius: Units.px(1.2)
        color: tile.pressed ? Colours.buttonPressed : tile.on ? Colours.rowChosen : Colours.rowRest
        border.width: tile.on ? Math.max(1, Units.px(0.24)) : Units.hairline
        border.color: tile.on ? tile.accent : Colours.buttonBorder
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
    Rectangle {
        id: track
        anchors.left: parent.left
        anchors.leftMargin: Units.px(2.4)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Units.px(3.6)
        width: Units.px(8)
        height: Units.px(4.4)
        radius: height / 2
        color: tile.on ? tile.accent : "transparent"
        border.width: tile.on ? 0 : Math.max(1, Units.px(0.24))
        border.color: Colours.secondary

        Rectangle {
            id: knob
            readonly property real inset: Units.px(0.6)
            anchors.verticalCenter: parent.verticalCenter
            x: Units.start(tile.on ? track.width - width - inset : inset, width, track.width)
            width: height
            height: track.height - 2 * inset
            radius: height / 2
            color: tile.on ? Colours.ground : Colours.secondary

            Icon {
                visible: tile.on
                anchors.centerIn: parent
                width: Units.px(2.2)
                height: width
                name: "tick"
                color: tile.accent
            }
        }
    }
    PlainText {
        anchors.left: track.right
        anchors.leftMargin: Units.px(1.6)
        anchors.right: parent.right
        anchors.rightMargin: Units.px(2.4)
        anchors.verticalCenter: track.verticalCenter
        role: Type.button
        lines: 1
        color: tile.on ? tile.accent : Colours.secondary
        text: tile.stateWord
        Accessible.ignored: true
    }
}
