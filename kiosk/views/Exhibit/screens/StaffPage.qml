import QtQuick
import Exhibit
import Exhibit.Models

// For staff: what is loaded and what is wrong with it.
Rectangle {
    id: page

    required property ExhibitModel exhibit

    color: Colours.ground
    PlainText {
        id: heading
        x: Units.margin
        y: Units.px(6)
        width: parent.width - 2 * Units.margin
        role: Type.heading
        lines: 2
        text: page.exhibit.summary
    }
    ListView {
        anchors.fill: parent
        anchors.margins: Units.margin
        anchors.topMargin: heading.y + heading.used + Units.px(3)
        clip: true
        spacing: Units.px(1.4)
        model: page.exhibit.problems
        delegate: PlainText {
            required property string modelData
            width: ListView.view.width
            role: Type.label
            color: Colours.secondary
            text: modelData
        }
    }
}
