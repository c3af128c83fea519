pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// Every screen of the exhibit by its name; a line in its colour marks the one on the glass.
ListView {
    id: tabs

    required property var names
    required property var accents
    required property int current
    signal chosen(int screen)

    orientation: ListView.Horizontal
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: names.length
    currentIndex: current
    highlightMoveDuration: Motion.travel
    delegate: Item {
        id: tab
        required property int index
        readonly property bool now: index === tabs.current
        width: Math.ceil(word.width + Units.px(2.8))
        height: tabs.height

        Touchable {
            id: press
            anchors.fill: parent
            // Room for the frame around it.
            anchors.margins: Units.px(0.8)
            name: tabs.names[tab.index] ?? ""
            corner: Units.px(1)
            Accessible.role: Accessible.PageTab
            Accessible.selected: tab.now
            onActiveFocusChanged: if (activeFocus) tabs.positionViewAtIndex(tab.index, ListView.Contain)
            onTriggered: tabs.chosen(tab.index)
        }
        PlainText {
            id: word
            anchors.centerIn: parent
            width: Math.min(implicitWidth, Units.px(24))
            role: Type.label
            lines: 1
            font.weight: tab.now ? Font.Bold : Font.Normal
            color: tab.now || press.pressed ? Colours.primary : Colours.secondary
            text: press.name
            Accessible.ignored: true
        }
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            visible: tab.now
            width: word.width
            height: Units.px(0.4)
            radius: height / 2
            color: tabs.accents[tab.index] ?? Colours.primary
        }
    }
}
