pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// The poll: the question at the left or on top, a row for each answer, and what the numbers are.
BaseScreen {
    id: screen

    required property var poll
    required property VoteModel votes
    readonly property bool portrait: Units.portrait
    readonly property bool narrow: Units.across < 150
    readonly property bool graphed: poll.graphs.length > 0
    // The portrait places were drawn for a screen 177.8 u high: lower ones take it from the picture.
    readonly property real spare: portrait ? Units.down - 177.8 : 0
    readonly property real textWidth: portrait ? 88 : narrow ? 46 : 54
    readonly property real textY: portrait ? (graphed ? 10.4 : 38 + 0.6 * Math.min(0, spare)) : 11.4
    readonly property real rowsX: portrait ? 6 : narrow ? 57 : 66
    readonly property real rowsY: portrait ? (graphed ? 88 : 80) + (spare < 0 ? 0.6 : 0.5) * spare : 11
    // Room for five rows of full height; more share it.
    readonly property real rowsHeight: Math.min(5 * 12.4 + 4 * 1.8, portrait ? Units.down - 28.6 - rowsY : Infinity)
    readonly property int answers: poll.options.length
    readonly property real gap: answers > 5 ? 1.2 : 1.8
    readonly property real rowHeight: Math.min(12.4, (rowsHeight - gap * (answers - 1)) / answers)

    Rise {
        id: question
        shown: screen.shown
        x: Units.margin
        y: Units.px(screen.textY)
        width: Units.px(screen.textWidth)
        height: title.used + (other.text === "" ? 0 : other.used + Units.px(2.4))

        PlainText {
            id: title
            // Pulled left so that the ink, not the box, meets the margin.
            x: -Math.round(0.04 * em)
            width: parent.width + Units.px(1)
            role: Type.poll
            shrink: screen.narrow && !screen.portrait ? 0.84 : 1
            lines: screen.portrait ? 2 : 3
            text: screen.poll.title
        }
        PlainText {
            id: other
            y: title.used + Units.px(2.4)
            width: parent.width
            role: Type.pollOther
            lines: 1
            color: Colours.secondary
            text: screen.poll.otherTitle
        }
    }
    Rise {
        id: lead
        shown: screen.shown
        order: 1
        x: Units.margin
        y: question.y + question.height + Units.px(3.4)
        width: Units.px(screen.textWidth)
        height: leadText.used

        PlainText {
            id: leadText
            width: parent.width
            role: Type.pollLead
            lines: screen.portrait ? 2 : 4
            color: Colours.secondary
            text: screen.poll.lead
        }
    }
    Repeater {
        model: screen.poll.graphs.length
        Rise {
            id: small
            required property int index
            shown: screen.shown
            order: 2
            x: Units.margin
            y: Units.snap(lead.y + lead.height + Units.px(3.4))
            GraphCard {
                width: Units.px(screen.textWidth)
                height: Units.snap(Math.max(Units.px(22), Units.px(screen.portrait ? screen.rowsY - 4 : 85.4) - small.y))
                graphs: screen.graphs
                graph: screen.poll.graphs[small.index]
                language: screen.show.language
                shown: screen.shown
                clock: screen.clock
                wholeWord: screen.exhibit.words.whole_graph
            }
        }
    }
    Repeater {
        id: rows
        model: screen.votes
        Rise {
            id: place
            required property int index
            required property int votes
            required property real share
            readonly property var option: screen.poll.options[index] ?? {}
            shown: screen.shown
            order: 2 + index
            x: Units.px(screen.rowsX)
            y: Units.px(screen.rowsY + index * (screen.rowHeight + screen.gap))
            width: Units.width - Units.margin - x
            height: Units.px(screen.rowHeight)
            VoteRow {
                anchors.fill: parent
                label: place.option.label ?? ""
                otherLabel: place.option.otherLabel ?? ""
                accent: place.option.accent ?? Colours.primary
                spokenVotes: screen.exhibit.words.votes.replace("{count}", written)
                choiceWord: screen.exhibit.words.your_choice
                written: Number(place.votes).toLocaleString(Qt.locale(screen.show.language), "f", 0)
                share: place.share
                chosen: screen.votes.choice === place.index
                faded: screen.votes.choice >= 0 && !chosen
                fit: screen.rowHeight / 12.4
                onTriggered: screen.votes.vote(place.index)
            }
        }
    }
    Rise {
        shown: screen.shown
        order: 2 + screen.answers
        x: Units.px(screen.rowsX)
        y: Units.px(screen.rowsY + screen.answers * (screen.rowHeight + screen.gap) - screen.gap + 1.4)

        HonestyPill {
            id: pill
            word: screen.exhibit.words.live
        }
        PlainText {
            x: pill.width + Units.px(1.6)
            y: (pill.height - height) / 2
            width: Units.width - Units.margin - parent.x - x
            role: Type.source
            lines: 1
            color: Colours.quiet
            text: screen.poll.source
        }
    }
}
