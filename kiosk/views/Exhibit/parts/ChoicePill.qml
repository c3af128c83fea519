import QtQuick
import Exhibit

// Tick and words that mark the visitor's own choice.
Rectangle {
    id: pill

    required property string word
    required property color accent

    implicitHeight: Units.px(3.8 * Type.reading)
    implicitWidth: Math.ceil(tick.width + label.width + 3.7 * Units.u)
    radius: height / 2
    color: accent

    Icon {
        id: tick
        x: Units.start(Units.px(1.4), width, pill.width)
        anchors.verticalCenter: parent.verticalCenter
        width: Units.px(2.4)
        height: width
        name: "tick"
        color: Colours.ground
    }
    PlainText {
        id: label
        x: Units.start(Units.px(1.9) + tick.width, width, pill.width)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Units.px(18 * Type.reading))
        role: Type.label
        lines: 1
        font.weight: Font.Bold
        color: Colours.ground
        text: pill.word
        Accessible.ignored: true
    }
}
