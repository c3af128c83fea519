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
    readonly property bool fed: visible && graph.feed !== "" && graphs.ready

    // How far a live graph can be trusted is asked again as time passes.
    readonly property string age: fed && clock >= 0 ? graphs.age(graph.key, language) : ""

    readonly property bool crowded: pill.visible && heading.implicitWidth + pill.width + Units.px(1.4) > width

    Rectangle {
        width: parent.width
        height: Units.hairline
        color: Colours.hairline
    }
    PlainText {
        id: heading
        y: Units.px(1.9)
        width: card.width - (pill.visible && !card.crowded ? pill.width + Units.px(1.4) : 0)
        role: Type.heading
        lines: 1
        text: card.graph.title
    }
    HonestyPill {
        id: pill
        anchors.right: parent.right
        // A long heading keeps its line; the pill then stands at the unit line.
        y: card.crowded ? unitLine.y + (Type.label.line * Type.label.size * Units.u - height) / 2 : heading.y + (Type.heading.line * Type.heading.size * Units.u - height) / 2
        word: card.fed && card.clock >= 0 ? card.graphs.pill(card.graph.key, card.language) : card.graph.pill
    }
    PlainText {
        id: unitLine
        y: Units.px(1.9 + Type.heading.line * Type.heading.size + 0.5)
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
        anchors.right: parent.right
        y: picture.y
        label: card.wholeWord
        onTriggered: picture.showWhole()
    }
    PlainText {
        id: source
        y: card.height - Units.px(2 * Type.source.line * Type.source.size)
        width: card.width
        role: Type.source
        // Room for two; a third, on narrow screens, hangs below.
        lines: 3
        text: card.age === "" ? card.graph.source : card.age + " " + card.graph.source
        color: Colours.quiet
    }
}
