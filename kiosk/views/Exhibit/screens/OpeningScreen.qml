pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// The screen that makes people walk over: name, picture, one live number, five lines of light.
BaseScreen {
    id: screen

    required property var opening
    readonly property bool portrait: Units.portrait
    readonly property int paragraph: shownPage % (opening.story.length + 1)

    TapHandler {
        // However long the finger rests.
        longPressThreshold: 0
        enabled: screen.shown
        onTapped: screen.show.next()
    }
    PlainText {
        x: Units.margin
        y: Units.px(6.4)
        width: Units.width - 2 * Units.margin - Units.px(screen.exhibit.hasPoll ? 36 : 20)
        role: Type.kicker
        lines: 1
        color: Colours.secondary
        text: screen.opening.kicker
    }
    Rise {
        id: names
        shown: screen.shown
        x: Units.margin
        y: Units.px(portraitOrWide(13.4, 12.6))
        width: Units.px(Math.min(88, Units.across - 12))
        height: title.used + other.height + Units.px(3.2)

        function portraitOrWide(tall: real, wide: real): real {
            return screen.portrait ? tall : wide;
        }
        PlainText {
            id: title
            x: -Math.round(0.035 * em)
            width: parent.width + Units.px(2)
            role: Type.display
            lines: 2
            text: screen.opening.title
        }
        PlainText {
            id: other
            y: title.used + Units.px(2.6)
            width: parent.width
            role: Type.displayOther
            lines: 1
            text: screen.opening.otherTitle
        }
    }
    Rise {
        id: leads
        readonly property real room: Units.px(screen.portrait ? 74 : 68.5) - y
        shown: screen.shown
        order: 1
        x: Units.margin
        y: names.y + names.height + Units.px(1)
        width: Units.px(screen.portrait ? 80 : 58)

        PlainText {
            width: parent.width
            visible: screen.paragraph === 0
            role: Type.lead
            lines: 3
            room: leads.room
            text: screen.opening.lead
        }
        Repeater {
            model: screen.opening.story.length
            PlainText {
                required property int index
                width: parent?.width ?? 0
                visible: screen.paragraph === index + 1
                role: Type.body
                lines: 4
                room: leads.room
                color: Colours.secondary
                text: screen.opening.story[index]
            }
        }
    }
    Repeater {
        model: screen.opening.graphs.length
        Rise {
            id: live
            required property int index
            readonly property bool turn: screen.shownPage % screen.opening.graphs.length === index
            shown: screen.shown && turn
            visible: turn
            order: 2
            x: screen.portrait ? Units.margin : Units.px(Math.max(66, Units.across * 0.41))
            y: Units.px(screen.portrait ? Units.down - 57.5 : 68.4)
            width: screen.portrait ? Units.px(88) : Units.width - Units.margin - x

            LiveNumber {
                width: parent.width
                graphs: screen.graphs
                graph: screen.opening.graphs[live.index]
                language: screen.show.language
                shown: live.shown
                wait: screen.shownPage === 0 ? Motion.crossFade : 0
                clock: screen.clock
            }
        }
    }
    CallToTouch {
        x: Units.margin
        y: Units.px(screen.portrait ? Units.down - 35.8 : 70.2)
        words: screen.exhibit.words.touch_to_begin
        otherWords: screen.exhibit.otherWords.touch_to_begin ?? ""
        clock: screen.shown ? screen.clock : 0
    }
}
