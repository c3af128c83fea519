pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// One theme: title, lead, figures, story and graphs, placed by the layout of the screen's shape and the visitor's wishes.
BaseScreen {
    id: screen

    required property var theme
    readonly property int graphCount: theme.graphs.length
    readonly property ThemePlaces places: show.lowReach ? (Units.portrait ? portraitLow : landscapeLow) : Type.step > 0 ? (Units.portrait ? portraitLarge : landscapeLarge) : Units.portrait ? portrait : landscape

    ThemeFlow {
        id: flowing
        titleHeight: (title.lines > 1 ? title.used : title.height) / Units.u
        leadHeight: lead.used / Units.u
        counted: screen.theme.figures.length > 0
        figuresHeight: figureRow.implicitHeight / Units.u
        figuresNatural: figureRow.natural / Units.u
        graphCount: screen.graphCount
        cjk: lead.cjk
    }
    LandscapePlaces { id: landscape; flow: flowing }
    LandscapeLargePlaces { id: landscapeLarge; flow: flowing }
    LandscapeLowPlaces { id: landscapeLow; flow: flowing }
    PortraitPlaces { id: portrait; flow: flowing }
    PortraitLargePlaces { id: portraitLarge; flow: flowing }
    PortraitLowPlaces { id: portraitLow; flow: flowing }

    Rise {
        shown: screen.shown
        x: screen.start(screen.places.titleX, screen.places.titleWidth)
        y: Units.px(screen.places.titleY)
        width: Units.px(screen.places.titleWidth)
        height: title.height

        // The title on one line at full size.
        TextMetrics { id: full; font: title.font; text: screen.theme.title }
        Plate {
            anchors.fill: parent
            PlainText {
                id: title
                // Pulled to the side so that the ink, not the box, meets the margin.
                readonly property real pull: -Math.round(0.04 * em)
                readonly property real all: parent.width - (other.visible ? other.width + Units.px(2) : 0)
                x: Units.start(pull, width, parent.width)
                width: Math.min(Math.ceil(full.advanceWidth), all)
                role: Type.title
                shrink: screen.places.titleShrink
                // Longer than can be set small on one line.
                lines: full.advanceWidth > 1.6 * parent.width ? 2 : 1
                room: 1.2 * role.line * wanted
                text: screen.theme.title
            }
            PlainText {
                id: other
                // The theme bar says it too: it makes room for a long title.
                visible: text !== "" && full.advanceWidth + implicitWidth < 1.32 * parent.width
                x: Units.start(title.pull + title.contentWidth + Units.px(2), width, parent.width)
                y: title.firstBaseline - firstBaseline
                width: Math.min(Math.ceil(implicitWidth), parent.width * 0.45)
                role: Type.titleOther
                lines: 1
                color: screen.theme.accent
                text: screen.theme.otherTitle
                Accessible.ignored: true
            }
        }
    }
    Rise {
        shown: screen.shown
        order: 1
        x: screen.start(screen.places.leadX, screen.places.leadWidth)
        y: Units.px(screen.places.leadY)
        width: Units.px(screen.places.leadWidth)

        PlainText {
            id: lead
            width: parent.width
            role: Type.lead
            lines: screen.places.leadLines
            text: screen.theme.lead
        }
    }
    Rise {
        shown: screen.shown
        order: 2
        x: screen.start(screen.places.figuresX, screen.places.figuresWidth)
        y: Units.px(screen.places.figuresY)
        width: Units.px(screen.places.figuresWidth)
        visible: screen.theme.figures.length > 0

        Plate {
            width: parent.width
            height: figureRow.implicitHeight
            FigureRow {
                id: figureRow
                width: parent.width
                figures: screen.theme.figures
                accent: screen.theme.accent
                shown: screen.shown
                source: screen.theme.figuresSource
                room: Units.px(screen.places.figuresRoom)
                columns: screen.places.figureColumns
                locale: screen.show.language
            }
        }
    }
    Rise {
        shown: screen.shown
        order: 3
        x: screen.start(screen.places.storyX, screen.places.storyWidth)
        y: Units.px(screen.places.storyY)
        width: Units.px(screen.places.storyWidth)

        Story {
            width: parent.width
            height: Units.px(screen.places.storyHeight)
            paragraphs: screen.theme.story
            page: screen.shownPage
            turnName: screen.exhibit.words.turn_page
            onTurned: screen.show.turnPage()
        }
    }
    Pager {
        x: Units.start(Units.px(screen.places.pagerX), width, screen.width)
        y: Units.px(screen.places.pagerY)
        pages: screen.places.alone ? screen.theme.pages : Math.max(screen.theme.story.length, screen.graphCount - 1)
        page: screen.shownPage % Math.max(1, pages)
    }
    Repeater {
        model: screen.graphCount
        Rise {
            id: place
            required property int index
            readonly property bool big: index === 0 || screen.places.alone
            readonly property int turnIndex: screen.places.alone ? screen.shownPage % screen.graphCount : 1 + screen.shownPage % Math.max(1, screen.graphCount - 1)
            readonly property bool turn: index === turnIndex || (big && !screen.places.alone)
            readonly property real wide: big ? screen.places.bigWidth : screen.places.smallWidth
            shown: screen.shown && turn
            visible: turn
            order: big ? 3 : 4
            x: screen.start(big ? screen.places.bigX : screen.places.smallX, wide)
            y: Units.px(big ? screen.places.bigY : screen.places.smallY)

            GraphCard {
                width: Units.px(place.wide)
                height: Units.px(place.big ? screen.places.bigHeight : screen.places.smallHeight)
                graphs: screen.graphs
                graph: screen.theme.graphs[place.index]
                language: screen.show.language
                shown: place.shown
                coming: screen.coming
                wait: screen.shownPage === 0 ? Motion.crossFade : 0
                clock: screen.clock
                wholeWord: screen.exhibit.words.whole_graph
            }
        }
    }
}
