import QtQuick
import Exhibit
import Exhibit.Models

// The opening's small graph with the one number it tells, and what that number means.
Item {
    id: part

    required property GraphModel graphs
    required property var graph
    required property string language
    required property bool shown
    required property real clock
    property alias wait: picture.wait
    property color accent: graph.accent
    readonly property bool fed: visible && graph.feed !== "" && graphs.ready
    // How far a live number can be trusted is asked again as time passes.
    readonly property string age: fed && clock >= 0 ? graphs.age(graph.key, language) : ""

    implicitHeight: Units.px(13.5)
    GraphView {
        id: picture
        width: Units.px(23)
        height: parent.height
        graphs: part.graphs
        graph: part.graph
        language: part.language
        shown: part.shown
        clock: part.clock
        compact: true
    }
    Item {
        x: Units.px(26)
        width: parent.width - x
        height: parent.height

        PlainText {
            y: number.y - Units.px(0.3) - height
            role: Type.label
            color: Colours.secondary
            text: part.graph.figure?.qualifier ?? ""
        }
        PlainText {
            id: number
            y: Units.px(0.8)
            role: Type.number
            wrapMode: Text.NoWrap
            color: part.accent
            text: part.graph.figure?.number ?? (part.fed && part.clock >= 0 ? part.graphs.latest(part.graph.key, part.language) : "")
        }
        PlainText {
            id: label
            x: number.implicitWidth + Units.px(1.2)
            y: number.y + number.firstBaseline - firstBaseline
            width: parent.width - x - (pill.visible ? pill.width + Units.px(1.4) : 0)
            role: Type.body
            lines: 1
            text: part.graph.figure ? part.graph.figure.label : part.graph.title
        }
        HonestyPill {
            id: pill
            x: Math.min(label.x + label.contentWidth + Units.px(1.8), parent.width - width)
            y: label.y + (label.height - height) / 2
            word: part.fed && part.clock >= 0 ? part.graphs.pill(part.graph.key, part.language) : part.graph.pill
        }
        PlainText {
            id: meaning
            y: number.y + number.height + Units.px(1.4)
            width: parent.width
            role: Type.label
            lines: 2
            color: Colours.secondary
            text: part.graph.subtitle
        }
        PlainText {
            y: meaning.y + meaning.used + Units.px(0.4)
            width: parent.width
            role: Type.source
            lines: 2
            color: Colours.quiet
            text: part.age === "" ? part.graph.source : part.age + " " + part.graph.source
        }
    }
}
