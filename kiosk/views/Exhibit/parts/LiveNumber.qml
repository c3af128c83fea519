import QtQuick
import Exhibit
import Exhibit.Models

// The opening's small graph with the one number it tells, and what that number means, on a soft dark patch.
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
    readonly property real besides: Units.px(Units.narrow ? 19 : 23)
    readonly property real textX: besides + Units.px(3)
    readonly property real ink: Math.max(label.x + label.contentWidth + (pill.visible ? pill.width + Units.px(1.8) : 0), meaning.contentWidth, source.contentWidth)

    implicitHeight: texts.height

    Patch {
        around: Qt.rect(Units.start(0, part.textX + part.ink, part.width), 0, part.textX + part.ink, part.height)
        edge: Units.px(6)
    }
    GraphView {
        id: picture
        x: Units.start(0, width, part.width)
        y: Units.px(1)
        width: part.besides
        height: Units.snap(Math.min(part.height, meaning.y + meaning.used) - y)
        graphs: part.graphs
        graph: part.graph
        language: part.language
        shown: part.shown
        clock: part.clock
        compact: true
    }
    Item {
        id: texts
        x: Units.start(part.textX, width, part.width)
        width: part.width - part.textX
        height: source.y + source.used

        PlainText {
            id: qualifier
            width: parent.width
            visible: text !== ""
            role: Type.label
            lines: 1
            color: Colours.secondary
            text: part.graph.figure?.qualifier ?? ""
        }
        PlainText {
            id: number
            x: Units.start(0, width, texts.width)
            y: qualifier.visible ? qualifier.height + Units.px(0.6) : Units.px(0.8)
            role: Type.number
            wrapMode: Text.NoWrap
            color: part.accent
            text: part.graph.figure?.number ?? (part.fed && part.clock >= 0 ? part.graphs.latest(part.graph.key, part.language) : "")
        }
        PlainText {
            id: label
            readonly property real from: number.implicitWidth + Units.px(1.2)
            x: Units.start(from, width, texts.width)
            y: number.y + number.firstBaseline - firstBaseline
            width: parent.width - from - (pill.visible ? pill.width + Units.px(1.8) : 0)
            role: Type.body
            lines: 1
            text: part.graph.figure ? part.graph.figure.label : part.graph.title
        }
        HonestyPill {
            id: pill
            x: Units.start(Math.min(label.from + label.contentWidth + Units.px(1.8), texts.width - width), width, texts.width)
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
            id: source
            y: meaning.y + meaning.used + Units.px(0.4)
            width: parent.width
            role: Type.source
            lines: 2
            color: Colours.quiet
            text: part.age === "" ? part.graph.source : part.age + " " + part.graph.source
        }
    }
}
