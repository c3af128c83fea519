import QtQuick
import Exhibit

// One thing to mend: where it stands at the left, what is wrong and what to do at the right.
Item {
    id: row

    // {error, where, place, sentence}
    required property var problem

    implicitHeight: Math.max(place.y + (place.text === "" ? 0 : place.height), sentence.height)

    SeverityDot {
        x: Units.px(1.6)
        y: Math.round((where.height - height) / 2)
        kind: row.problem?.error ? "error" : "warning"
    }
    PlainText {
        id: where
        x: Units.px(4.3)
        width: Units.px(38)
        role: Type.label
        wrapMode: Text.WrapAnywhere
        color: Colours.secondary
        text: row.problem?.where ?? ""
    }
    PlainText {
        id: place
        anchors.top: where.bottom
        anchors.topMargin: Units.px(0.2)
        x: where.x
        width: where.width
        role: Type.source
        wrapMode: Text.WrapAnywhere
        color: Colours.quiet
        text: row.problem?.place ?? ""
    }
    PlainText {
        id: sentence
        x: Units.px(45)
        width: row.width - x - Units.px(2)
        role: Type.label
        text: row.problem?.sentence ?? ""
    }
}
