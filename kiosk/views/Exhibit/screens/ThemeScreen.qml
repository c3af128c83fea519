pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// One theme: title, lead, figures, story and graphs, placed by the layout of the screen's shape.
BaseScreen {
    id: screen

    required property var theme
    readonly property int besideIndex: theme.graphs.length > 1 ? 1 + (shownPage % (theme.graphs.length - 1)) : -1
    readonly property ThemePlaces places: Units.portrait ? portrait : landscape

    LandscapePlaces {
        id: landscape
        cjk: lead.cjk
        leadHeight: lead.used / Units.u
        figuresHeight: screen.theme.figures.length ? figureRow.implicitHeight / Units.u : -Type.label.size
    }
    PortraitPlaces { id: portrait }

    Rise {
        shown: screen.shown
        x: Units.margin
        y: Units.px(screen.places.titleY)
        width: Units.px(screen.places.titleWidth)
        height: title.height

        PlainText {
            id: title
            // Pulled left so that the ink, not the box, meets the margin.
            x: -Math.round(0.04 * em)
            width: Math.min(implicitWidth, parent.width - (other.text === "" ? 0 : other.width + Units.px(2)))
            role: Type.title
            lines: 1
            text: screen.theme.title
        }
        PlainText {
            id: other
            x: title.x + title.contentWidth + Units.px(2)
            y: title.firstBaseline - firstBaseline
            width: Math.min(implicitWidth, parent.width * 0.45)
            role: Type.titleOther
            lines: 1
            color: screen.theme.accent
            text: screen.theme.otherTitle
        }
    }
    Rise {
        shown: screen.shown
        order: 1
        x: Units.margin
        y: Units.px(screen.places.leadY)

        PlainText {
            id: lead
            width: Units.px(screen.places.leadWidth)
            role: Type.lead
            lines: screen.places.leadLines
            text: screen.theme.lead
        }
    }
    Rise {
        shown: screen.shown
        order: 2
        x: Units.margin
        y: Units.px(screen.places.figuresY)
        visible: screen.theme.figures.length > 0

        FigureRow {
            id: figureRow
            width: Units.px(screen.places.figuresWidth)
            figures: screen.theme.figures
            accent: screen.theme.accent
            shown: screen.shown
            source: screen.theme.figuresSource
            columns: screen.places.figureColumns
            locale: screen.show.language
        }
    }
    Rise {
        shown: screen.shown
        order: 3
        x: Units.px(screen.places.storyX)
        y: Units.px(screen.places.storyY)

        Story {
            width: Units.px(screen.places.storyWidth)
            height: Units.px(screen.places.storyHeight)
            paragraphs: screen.theme.story
            page: screen.shownPage
            turnName: screen.exhibit.words.turn_page
            onTurned: screen.show.turnPage()
        }
    }
    Pager {
        x: Units.px(screen.places.pagerX)
        y: Units.px(screen.places.pagerY)
        pages: screen.theme.pages
        page: screen.shownPage
    }
    Rise {
        shown: screen.shown
        order: 3
        x: Units.px(screen.places.bigX)
        y: Units.px(screen.places.bigY)

        GraphCard {
            width: Units.px(screen.places.bigWidth)
            height: Units.px(screen.places.bigHeight)
            graphs: screen.graphs
            graph: screen.theme.graphs[0]
            language: screen.show.language
            shown: screen.shown
            clock: screen.clock
            wholeWord: screen.exhibit.words.whole_graph
        }
    }
    Repeater {
        model: Math.max(0, screen.theme.graphs.length - 1)
        Rise {
            id: beside
            required property int index
            readonly property bool turn: screen.besideIndex === index + 1
            shown: screen.shown && turn
            visible: turn
            order: 4
            x: Units.px(screen.places.smallX)
            y: Units.px(screen.places.smallY)

            GraphCard {
                width: Units.px(screen.places.smallWidth)
                height: Units.px(screen.places.smallHeight)
                graphs: screen.graphs
                graph: screen.theme.graphs[beside.index + 1]
                language: screen.show.language
                shown: beside.shown
                wait: screen.shownPage === 0 ? Motion.crossFade : 0
                clock: screen.clock
                wholeWord: screen.exhibit.words.whole_graph
            }
        }
    }
}
