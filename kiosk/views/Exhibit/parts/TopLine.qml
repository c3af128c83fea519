import QtQuick
import Exhibit

// The line at the top: the exhibit's name, and what the picture shows.
Item {
    id: line

    property string name
    property string caption

    PlainText {
        x: Units.margin
        width: line.width * 0.42
        role: Type.exhibitName
        lines: 1
        text: line.name
        color: Colours.secondary
    }
    PlainText {
        anchors.right: parent.right
        anchors.rightMargin: Units.margin
        width: line.width * 0.42
        horizontalAlignment: Text.AlignRight
        role: Type.caption
        lines: 1
        text: line.caption
        color: Colours.secondary
    }
}
