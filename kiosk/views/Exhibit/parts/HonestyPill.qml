import QtQuick
import Exhibit

// The one word that says what kind of numbers these are.
Rectangle {
    id: pill

    required property string word

    visible: word !== ""
    implicitHeight: Units.px(3.4 * Type.reading)
    implicitWidth: visible ? Math.ceil(label.width + 2.4 * Units.u) : 0
    radius: height / 2
    color: "transparent"
    border.color: Colours.quiet
    border.width: Units.hairline
    PlainText {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, Units.px(18 * Type.reading))
        role: Type.caption
        lines: 1
        text: pill.word
        color: Colours.secondary
    }
}
