pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// The screen that makes people walk over: name, picture, one live number, five lines of light.
BaseScreen {
    id: screen

    required property var opening
    readonly property int paragraph: shownPage % (opening.story.length + 1)
    readonly property OpeningPlaces places: show.lowReach ? (Units.portrait ? portraitLow : landscapeLow) : Units.portrait ? portrait : landscape
    // Nobody is here yet. It stays so while the screen fades out.
    property bool inviting: true

    OpeningLandscape { id: landscape }
    OpeningPortrait { id: portrait }
    OpeningLandscapeLow { id: landscapeLow }
    OpeningPortraitLow { id: portraitLow }
    Binding {
        screen.inviting: screen.show.phase === "attract"
        when: screen.shown
        restoreMode: Binding.RestoreNone
    }

    TapHandler {
        id: tap
        // However long the finger rests.
        longPressThreshold: 0
        enabled: screen.shown
        onTapped: screen.show.next()
    }
    TouchMark {
        pressed: tap.pressed
        at: tap.point.pressPosition
    }
    Rise {
        id: kicker
        shown: screen.shown
        x: screen.start(6, screen.places.namesWidth)
        y: Units.px(screen.places.kickerY + 0.35 * Math.max(0, screen.places.namesRoom - names.height / Units.u))
        width: Units.px(screen.places.namesWidth)

        PlainText {
            // A full-width quotation mark hangs by half an em.
            x: Units.start(cjk && text.startsWith("“") ? -Math.round(em / 2) : 0, width, parent.width)
            width: parent.width
            role: Type.kicker
            lines: 1
            color: Colours.secondary
            text: screen.opening.kicker
        }
    }
    Rise {
        id: names
        shown: screen.shown
        order: 1
        x: kicker.x
        y: Units.snap(kicker.y + Units.px(screen.places.kickerHeight + (screen.show.lowReach ? 1.2 : 2.9)))
        width: kicker.width
        // One line that was set smaller stands at the foot of its box.
        height: (title.lines === 1 ? title.height : title.used) + (other.text === "" ? 0 : other.used + Units.px(2.6 * Math.max(0.6, screen.places.titleShrink)))

        Plate {
            anchors.fill: parent
            PlainText {
                id: title
                x: Units.start(-Math.round(0.035 * em), width, parent.width)
                width: parent.width + Units.px(2)
                role: Type.display
                shrink: screen.places.titleShrink
                lines: screen.places.titleLines
                text: screen.opening.title
            }
            PlainText {
                id: other
                y: names.height - used
                width: parent.width
                role: Type.displayOther
                shrink: Math.max(0.7, screen.places.titleShrink)
                lines: 1
                text: screen.opening.otherTitle
                Accessible.ignored: true
            }
        }
    }
    Rise {
        id: leads
        readonly property real room: Units.px(screen.places.leadsFoot) - y
        shown: screen.shown
        order: 2
        x: screen.start(6, screen.places.leadsWidth)
        y: Units.snap(names.y + names.height + Units.px(screen.show.lowReach ? 2 : title.cjk ? 4.2 : 3))
        width: Units.px(screen.places.leadsWidth)

        Repeater {
            model: screen.opening.story.length + 1
            PlainText {
                id: paragraph
                required property int index
                readonly property bool now: screen.paragraph === index
                x: Units.start(0, width, leads.width)
                width: index === 0 ? leads.width : Units.px(screen.places.storyWidth)
                visible: opacity > 0
                opacity: now ? 1 : 0
                role: index === 0 ? Type.lead : Type.body
                lines: index === 0 ? 3 : 4
                room: leads.room
                color: index === 0 ? Colours.primary : Colours.secondary
                text: index === 0 ? screen.opening.lead : screen.opening.story[index - 1]
                Behavior on opacity {
                    enabled: screen.shown
                    SequentialAnimation {
                        PauseAnimation { duration: paragraph.now ? Motion.leave : 0 }
                        NumberAnimation { duration: paragraph.now ? Motion.rise : Motion.leave; easing.type: Easing.OutCubic }
                    }
                }
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
            order: 3
            x: screen.start(screen.places.liveX, screen.places.liveWidth)
            y: Units.snap(Units.px(screen.places.liveFoot) - number.height)
            width: Units.px(screen.places.liveWidth)

            LiveNumber {
                id: number
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
    Rise {
        shown: screen.shown
        order: 4
        x: screen.start(screen.places.callX, screen.places.callRoom)
        y: Units.px(screen.places.callY)
        width: Units.px(screen.places.callRoom)

        CallToTouch {
            room: parent.width
            words: screen.exhibit.invitations
            inviting: screen.inviting
            answering: tap.pressed
            clock: screen.shown ? screen.clock : 0
            onTriggered: screen.show.next()
        }
    }
    ThemeBar {
        x: Units.start(Units.margin, width, screen.width)
        y: Units.px(Units.portrait ? Units.down - 17.2 : 86.1)
        width: screen.width - 2 * Units.margin
        visible: screen.inviting
        enabled: false
        themes: screen.exhibit.themes.filter((theme, index) => screen.show.playing.includes(index + 1))
        current: -1
        held: false
        progress: 0
        clock: screen.shown ? screen.clock : 0
        ribbon: true
        role: Type.themeNameOpening
    }
}
