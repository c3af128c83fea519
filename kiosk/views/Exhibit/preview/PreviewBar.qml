pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// What to look at: the screens above, and below them how the public may see them.
Rectangle {
    id: bar

    required property PreviewModel preview
    required property ShowModel show
    required property ExhibitModel exhibit

    color: Colours.ground
    implicitHeight: looks.y + looks.height + Units.px(1.2)

    ScreenTabs {
        id: tabs
        // Its words stand above the choices.
        x: Units.px(0.2)
        width: play.x - x - Units.px(1.6)
        height: Units.px(6)
        current: bar.show.screen
        names: bar.preview.screens
        accents: bar.preview.accents
        onChosen: screen => bar.preview.go(screen)
    }
    TouchButton {
        id: play
        anchors.right: parent.right
        anchors.rightMargin: Units.px(1.6)
        anchors.verticalCenter: tabs.verticalCenter
        implicitHeight: Units.px(4.4)
        role: Type.label
        label: bar.preview.running ? "Hold" : "Play"
        on: bar.preview.running
        onTriggered: bar.preview.run(!bar.preview.running)
    }
    Flow {
        id: looks
        anchors.top: tabs.bottom
        anchors.topMargin: Units.px(0.8)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Units.px(1.6)
        spacing: Units.px(1.6)

        Choice {
            visible: options.length > 1
            name: "Language"
            options: bar.preview.languages
            current: bar.exhibit.languages.indexOf(bar.show.language)
            onChosen: index => bar.preview.speak(bar.exhibit.languages[index])
        }
        Choice {
            name: "Size of the wall"
            options: bar.preview.walls
            current: bar.preview.wallIndex
            onChosen: index => bar.preview.setWall(index)
        }
        Choice {
            name: "Text size"
            options: ["A", "A", "A"]
            growing: true
            current: bar.show.textStep
            onChosen: index => bar.preview.setTextStep(index)
        }
        Choice {
            name: "Colours"
            options: ["Dark", "High contrast"]
            current: bar.show.highContrast ? 1 : 0
            onChosen: index => bar.preview.setHighContrast(index === 1)
        }
        Choice {
            name: "Reach"
            options: ["Standing", "Seated"]
            current: bar.show.lowReach ? 1 : 0
            onChosen: index => bar.preview.setLowReach(index === 1)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Units.hairline
        color: Colours.track
    }
}
