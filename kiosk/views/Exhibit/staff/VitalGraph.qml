import QtQuick
import Exhibit
import Exhibit.Models

// One graph of how the program is, drawn 1:1 in device pixels.
Column {
    id: graph

    required property VitalSigns vitals
    // "memory" or "frames"
    required property string subject
    required property string title
    required property bool shown
    property real tall: Units.px(22)

    spacing: Units.px(0.6)
    PlainText {
        width: parent.width
        role: Type.caption
        lines: 1
        color: Colours.quiet
        text: graph.title
    }
    Image {
        readonly property string pixels: Math.round(width * Units.ratio) + "x" + Math.round(height * Units.ratio)
        width: Units.snap(graph.width)
        height: Units.snap(graph.tall)
        cache: false
        smooth: false
        source: graph.shown && graph.vitals.revision > 0 && width > 0
            ? "image://vitals/" + graph.subject + "/" + pixels + "/" + Units.u * Units.ratio + "/" + graph.vitals.revision : ""
        Accessible.ignored: true
    }
}
