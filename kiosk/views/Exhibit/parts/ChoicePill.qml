import QtQuick
import Exhibit

// Tick and words that mark the visitor's own choice.
Rectangle {
    id: pill

    required property string word
    required property color accent

    implicitHeight: Units.px(3.8)
    implicitWidth: Math.ceil(label.x + label.width + 1.8 * Units.u)
    radius: height / 2
    color: accent

    Icon {
        id: tick
        x: Units.px(1.4)
        anchors.verticalCenter: parent.verticalCenter
        width: Units.px(2.4)
        height: width
        name: "tick"
        color: Colours.ground
    }
    PlainText {
        id: label
        x: tick.x + tick.width + Units.px(0.5)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Units.px(18))
        role: Type.label
        lines: 1
        font.weight: Font.Bold
        color: Colours.ground
        text: pill.word
        Accessible.ignored: true
    }
}
