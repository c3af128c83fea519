import QtQuick
import Exhibit

// What can be set: its sign, and its name in both languages.
Item {
    id: heading

    required property string icon
    required property string label
    required property string otherLabel

    implicitHeight: Math.max(sign.height, other.text === "" ? label.used : other.y + other.height)
    Icon {
        id: sign
        anchors.left: parent.left
        width: Units.px(4.6)
        height: width
        name: heading.icon
        color: Colours.primary
    }
    PlainText {
        id: label
        anchors.left: sign.right
        anchors.leftMargin: Units.px(1.6)
        anchors.right: parent.right
        role: Type.heading
        lines: 2
        text: heading.label
        Accessible.ignored: true
    }
    PlainText {
        id: other
        anchors.left: label.left
        anchors.right: parent.right
        y: label.used + Units.px(0.5)
        role: Type.second
        lines: 1
        color: Colours.quiet
        text: heading.otherLabel
        Accessible.ignored: true
    }
}
