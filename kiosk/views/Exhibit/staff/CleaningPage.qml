import QtQuick
import Exhibit

// The glass takes no touch: what is going on, and how long it lasts.
Rectangle {
    id: page

    required property var words
    required property var otherWords
    required property real seconds

    color: Colours.ground
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Units.margin
        spacing: Units.px(2.2)
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.display
            lines: 1
            text: Math.ceil(page.seconds)
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.lead
            lines: 2
            text: page.words.cleaning ?? ""
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.body
            lines: 2
            color: Colours.secondary
            text: page.otherWords.cleaning ?? ""
            Accessible.ignored: true
        }
    }
}
