pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// The poll: the question at the left or on top, a row for each answer, and what the numbers are. For who sits, the rows
// take the lower half, in two columns where the screen is wide.
BaseScreen {
    id: screen

    required property var poll
    required property VoteModel votes
    readonly property bool portrait: Units.portrait
    readonly property bool graphed: poll.graphs.length > 0
    // The portrait places were drawn for a screen 177.8 u high: lower ones take it from the picture.
    readonly property real spare: portrait ? Units.down - 177.8 : 0
    readonly property bool low: show.lowReach
    readonly property real textWidth: portrait ? 88 : Units.narrow ? 46 : 54
    readonly property real textY: portrait ? (graphed ? 10.4 : 38 + 0.6 * Math.min(0, spare)) : low ? 5 : 11.4
    readonly property int columns: low && !portrait ? 2 : 1
    readonly property real rowsX: portrait || low ? 6 : Units.narrow ? 57 : 66
    readonly property real uprightY: (graphed ? 88 : 80) + (spare < 0 ? 0.6 : 0.5) * spare
    readonly property real rowsY: !portrait ? (low ? 55.4 : 11) : low ? Math.max(uprightY, Units.down / 2 - 2.8) : uprightY
    readonly property int answers: poll.options.length
    readonly property int lines: Math.ceil(answers / columns)
    // The place after the last answer is free: the source stands there.
    readonly property bool besides: lines * columns > answers
    // Room for five rows of full height; more share it.
    readonly property real rowsHeight: Math.min(5 * 12.4 + 4 * 1.8, portrait ? Units.down - (low && Units.squat ? 30.6 : 28.6) - rowsY : low ? (besides ? 86 : 81.4) - rowsY : Infinity)
    readonly property real gap: lines > 5 ? (rowsHeight < 46 ? 0.8 : 1.2) : 1.8
    readonly property real rowHeight: Math.min(12.4, (rowsHeight - gap * (lines - 1)) / lines)
    readonly property real rowWidth: (Units.across - 6 - rowsX - (columns - 1) * gap) / columns

    function rowX(index: int): real {
        return Units.start(Units.px(rowsX + (index % columns) * (rowWidth + gap)), Units.px(rowWidth), width);
    }
    function rowY(index: int): real {
        return Units.px(rowsY + Math.floor(index / columns) * (rowHeight + gap));
    }

    Rise {
        id: question
        shown: screen.shown
        x: Units.start(Units.margin, width, screen.width)
        y: Units.px(screen.textY)
        width: Units.px(screen.textWidth)
        height: title.used + (other.text === "" ? 0 : other.used + Units.px(2.4))

        PlainText {
            id: title
            // Pulled left so that the ink, not the box, meets the margin.
            x: Units.start(-Math.round(0.04 * em), width, parent.width)
            width: parent.width + Units.px(1)
            role: Type.poll
            shrink: Units.narrow ? 0.84 : 1
            lines: screen.portrait ? 2 : 3
            text: screen.poll.title
        }
        TextMetrics { id: full; font: other.font; text: other.text }
        PlainText {
            id: other
            y: title.used + Units.px(2.4)
            width: parent.width
            role: Type.pollOther
            // Longer than can be set small on one line.
            lines: full.advanceWidth > 1.5 * width ? 2 : 1
            color: Colours.secondary
            text: screen.poll.otherTitle
            Accessible.ignored: true
        }
    }
    Rise {
        id: lead
        shown: screen.shown
        order: 1
        x: Units.start(Units.margin, width, screen.width)
        y: question.y + question.height + Units.px(3.4)
        width: Units.px(screen.textWidth)
        height: leadText.used

        PlainText {
            id: leadText
            width: parent.width
            role: Type.pollLead
            lines: screen.portrait ? 2 : 4
            // Down to the rows, or to the picture at the foot of the left third.
            room: Units.px(screen.portrait || screen.low ? screen.rowsY - 3 : 62) - lead.y
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
            // In the lower half there is no room for it beside the rows.
            visible: !screen.low || screen.portrait
            x: Units.start(Units.margin, width, screen.width)
            y: Units.snap(lead.y + lead.height + Units.px(3.4))
            width: Units.px(screen.textWidth)
            GraphCard {
                width: parent.width
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
            x: screen.rowX(index)
            y: screen.rowY(index)
            width: Units.px(screen.rowWidth)
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
        x: screen.besides ? screen.rowX(screen.answers) : Units.start(Units.px(screen.rowsX), width, screen.width)
        y: screen.besides ? screen.rowY(screen.answers) + Units.px(2.4) : Units.px(screen.rowsY + screen.lines * (screen.rowHeight + screen.gap) - screen.gap + 1.4)
        width: screen.besides ? Units.px(screen.rowWidth) : screen.low && Units.squat ? Units.px(44) : screen.width - Units.margin - Units.px(screen.rowsX)

        HonestyPill {
            id: pill
            x: Units.start(0, width, parent.width)
            word: screen.exhibit.words.live
        }
        PlainText {
            x: Units.start(pill.width + Units.px(1.6), width, parent.width)
            y: (pill.height - (lines > 1 ? used : height)) / 2
            width: parent.width - pill.width - Units.px(1.6)
            role: Type.source
            lines: screen.besides || (screen.low && Units.squat) ? 2 : 1
            color: Colours.quiet
            text: screen.poll.source
        }
    }
}
