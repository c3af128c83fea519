import QtQuick
import Exhibit

// The frame around what a key would press, .65 u outside of it.
Rectangle {
    // Of the part it surrounds.
    property real corner: height / 2

    anchors.fill: parent
    anchors.margins: -Units.px(0.65)
    z: 1
    visible: Focus.shown && (parent?.activeFocus ?? false)
    radius: corner
    color: "transparent"
    border.width: Math.max(2, Units.px(0.3))
    border.color: Colours.primary
}
