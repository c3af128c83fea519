import QtQuick
import Exhibit
import Exhibit.Models

// A graph with hairline, heading, unit line and source; nothing around it.
Item {
    id: card

    required property GraphModel graphs
    // {key, title, subtitle, source, pill, alt, live, duration}
    required property var graph
    required property string language
    required property bool shown
    required property real clock
    required property string wholeWord
    property alias wait: picture.wait
    property alias coming: picture.coming
    readonly property bool fed: visible && graph.feed !== "" && graphs.ready

    // How far a live graph can be trusted is asked again as time passes.
    readonly property string age: fed && clock >= 0 ? graphs.age(graph.key, language) : ""

    readonly property bool crowded: pill.visible && full.advanceWidth + pill.width + Units.px(1.4) > width

    Rectangle {
        width: parent.width
        height: Units.hairline
        color: Colours.hairline
    }
    // The heading on one line at full size.
    TextMetrics { id: full; font: heading.font; text: card.graph.title }
    PlainText {
        id: heading
        x: Units.start(0, width, parent.width)
        y: Units.px(1.9)
        width: card.width - (pill.visible && !card.crowded ? pill.width + Units.px(1.4) : 0)
        role: Type.heading
        // Longer than can be set small on one line.
        lines: full.advanceWidth > 1.3 * card.width ? 2 : 1
        text: card.graph.title
    }
    HonestyPill {
        id: pill
        x: Units.start(parent.width - width, width, parent.width)
        // A long heading keeps its line; the pill then stands at the unit line.
        y: card.crowded ? unitLine.y + (Type.label.line * Type.label.size * Units.u - height) / 2 : heading.y + (Type.heading.line * Type.heading.size * Units.u - height) / 2
        word: card.fed && card.clock >= 0 ? card.graphs.pill(card.graph.key, card.language) : card.graph.pill
    }
    PlainText {
        id: unitLine
        x: Units.start(0, width, parent.width)
        y: Units.px(heading.lines > 1 ? 2.4 + heading.used / Units.u : 2.4 + Type.heading.line * Type.heading.size)
        width: card.width - (card.crowded ? pill.width + Units.px(1.4) : 0)
        role: Type.label
        lines: 2
        text: card.graph.subtitle
        color: Colours.secondary
    }
    GraphView {
        id: picture
        y: Units.snap(unitLine.y + Math.max(unitLine.used, Type.label.line * Type.label.size * Units.u) + Units.px(0.9))
        width: card.width
        height: Units.snap(source.y - Units.px(1.1) - y)
        graphs: card.graphs
        graph: card.graph
        language: card.language
        shown: card.shown
        clock: card.clock
    }
    TouchButton {
        visible: picture.zoomed
        x: Units.start(parent.width - width, width, parent.width)
        y: picture.y
        label: card.wholeWord
        onTriggered: picture.showWhole()
    }
    PlainText {
        id: source
        // Two lines have room, so that graphs side by side end on one line; a third takes its own.
        y: card.height - Math.max(Units.px(2 * Type.source.line * Type.source.size), used)
        width: card.width
        role: Type.source
        lines: 4
        text: card.age === "" ? card.graph.source : card.age + " " + card.graph.source
        color: Colours.quiet
    }
}
