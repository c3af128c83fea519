import QtQuick
import Exhibit

// The answer under a finger on something that has no outline of its own.
Rectangle {
    id: mark

    required property bool pressed
    // Where the finger came down, in the parent's coordinates.
    required property point at

    visible: pressed
    x: Math.round(at.x - width / 2)
    y: Math.round(at.y - height / 2)
    width: Units.px(9)
    height: width
    radius: width / 2
    color: Colours.buttonRest
    border.width: Units.hairline
    border.color: Colours.buttonBorder
}
