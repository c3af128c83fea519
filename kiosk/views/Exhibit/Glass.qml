pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// All that is on the glass: pictures behind, a screen before them, the theme bar and controls, and what may cover it all.
FocusScope {
    id: glass

    required property ShowModel showModel
    required property ExhibitModel exhibit
    required property GraphModel graphs
    required property VoteModel votes
    // Device pixels of one unit of length.
    property real ratio: Screen.devicePixelRatio
    readonly property int screenIndex: showModel.screen
    readonly property bool onOpening: screenIndex === 0
    readonly property bool exhibiting: exhibit.loaded && !showModel.black && ["attract", "visit", "leaving", "present"].includes(showModel.phase)
    // The screens of the themes that take part at this time of day.
    readonly property var playing: showModel.playing.filter(screen => screen > 0 && screen <= exhibit.themes.length)
    readonly property string screenTitle: (onOpening ? exhibit.opening.title : (exhibit.themes[screenIndex - 1] ?? exhibit.poll).title) ?? ""
    readonly property color accent: onOpening ? Colours.primary : exhibit.themes[screenIndex - 1]?.accent ?? Colours.primary
    // Everything on the glass has arrived.
    readonly property bool settled: backdrop.settled && pause.done

    Binding { target: Units; property: "width"; value: glass.width }
    Binding { target: Units; property: "height"; value: glass.height }
    Binding { target: Units; property: "ratio"; value: glass.ratio }
    Binding { target: Units; property: "mirrored"; value: glass.exhibit.mirrored }
    Binding { target: Units; property: "orbitX"; value: Units.snap(Units.orbit * glass.showModel.orbitAcross) }
    Binding { target: Units; property: "orbitY"; value: Units.snap(Units.orbit * glass.showModel.orbitDown) }
    Binding { target: Colours; property: "palette"; value: glass.showModel.palette }
    Binding { target: Type; property: "step"; value: glass.showModel.textStep }
    Binding { target: Focus; property: "shown"; value: glass.showModel.byKeys }
    Binding { target: Motion; property: "still"; value: glass.showModel.still }
    Binding { target: Motion; property: "reduced"; value: glass.showModel.reducedMotion }
    Binding { target: Motion; property: "direction"; value: glass.showModel.direction }
    Binding { target: Motion; property: "arriving"; value: !pause.done }
    Binding { target: Motion; property: "transition"; value: glass.showModel.transition }

    onSettledChanged: settled ? showModel.settle(screenIndex) : showModel.unsettle()
    Connections {
        target: glass.showModel
        // A touch takes the frame away, and the next key begins anew.
        function onStateChanged() {
            if (!glass.showModel.byKeys && !settings.shown && !countdown.asked)
                stage.focus = true;
        }
    }

    Item {
        id: stage
        anchors.fill: parent
        visible: glass.exhibiting
        LayoutMirroring.enabled: Units.mirrored
        LayoutMirroring.childrenInherit: true

        Backdrop {
            id: backdrop
            enabled: content.enabled
            alt: glass.exhibit.captions[glass.screenIndex]?.alt ?? ""
            anchors.fill: parent
            pictures: glass.exhibit.pictures
            screen: glass.screenIndex
            nextScreen: glass.showModel.nextScreen
            layout: glass.showModel.lowReach ? "low" : Type.step > 0 ? "large" : "plain"
            clock: glass.showModel.time
            quiet: pause.done
            onSettledChanged: if (settled) glass.showModel.showPicture()
            drifting: !glass.showModel.held && glass.showModel.phase !== "leaving"
        }
        // Everything but the picture; it steps back while the kiosk asks whether anybody is there.
        Item {
            id: content
            // The picture behind stays: it reaches to the edges, and drifts by itself.
            x: Units.orbitX
            y: Units.orbitY
            width: parent.width
            height: parent.height
            enabled: !countdown.asked && !settings.shown
            opacity: countdown.asked ? 0 : 1
            visible: opacity > 0
            Behavior on opacity { NumberAnimation { duration: Motion.leave } }

            SwipeArea {
                anchors.fill: parent
                onNext: glass.showModel.next()
                onPrevious: glass.showModel.previous()
            }
            // Below the screens: its dark corners lie on the picture and not on their text.
            TopLine {
                visible: !glass.onOpening
                low: glass.showModel.lowReach
                width: parent.width
                name: glass.exhibit.title
                caption: glass.exhibit.captions[glass.screenIndex]?.line ?? ""
            }
            Loader {
                anchors.fill: parent
                asynchronous: !glass.onOpening
                active: glass.exhibit.loaded
                sourceComponent: OpeningScreen {
                    show: glass.showModel
                    exhibit: glass.exhibit
                    graphs: glass.graphs
                    opening: glass.exhibit.opening
                    shown: glass.onOpening
                    clock: glass.showModel.time
                }
            }
            Repeater {
                model: glass.exhibit.themes.length
                Loader {
                    id: slot
                    required property int index
                    readonly property bool shown: glass.screenIndex === index + 1
                    // Built once, while nobody waits, and kept.
                    property bool wanted: shown
                    anchors.fill: parent
                    asynchronous: !shown
                    active: glass.exhibit.loaded && (wanted || glass.showModel.warm)
                    sourceComponent: ThemeScreen {
                        show: glass.showModel
                        exhibit: glass.exhibit
                        graphs: glass.graphs
                        theme: glass.exhibit.themes[slot.index]
                        shown: slot.shown
                        coming: glass.settled && glass.showModel.nextScreen === slot.index + 1
                        clock: glass.showModel.time
                    }
                    onShownChanged: if (shown) wanted = true
                }
            }
            Loader {
                id: poll
                readonly property bool shown: glass.exhibit.hasPoll && glass.screenIndex === glass.exhibit.themes.length + 1
                property bool wanted: shown
                anchors.fill: parent
                asynchronous: !shown
                active: glass.exhibit.loaded && glass.exhibit.hasPoll && (wanted || glass.showModel.warm)
                sourceComponent: VoteScreen {
                    show: glass.showModel
                    exhibit: glass.exhibit
                    graphs: glass.graphs
                    votes: glass.votes
                    poll: glass.exhibit.poll
                    shown: poll.shown
                    clock: glass.showModel.time
                }
                onShownChanged: if (shown) wanted = true
            }
            ThemeBar {
                x: Units.start(Units.margin, width, glass.width)
                y: Units.px(Units.portrait ? Units.down - 11.4 : 88)
                width: Units.px(Units.portrait ? Units.across - 12 : Units.across - 51.8)
                visible: opacity > 0
                // The opening has a wider one until somebody comes.
                opacity: glass.onOpening && glass.showModel.phase === "attract" ? 0 : 1
                Behavior on opacity { NumberAnimation { duration: Motion.leave } }
                themes: glass.playing.map(screen => glass.exhibit.themes[screen - 1])
                current: glass.playing.indexOf(glass.screenIndex)
                held: glass.showModel.held
                progress: glass.showModel.dwellProgress
                clock: glass.showModel.time
                ribbon: glass.onOpening
                heldWord: glass.exhibit.words.held ?? ""
                onChosen: theme => glass.showModel.go(glass.playing[theme])
            }
            Controls {
                id: controls
                visible: !glass.onOpening || glass.showModel.phase !== "attract"
                onOpening: glass.onOpening
                x: Units.start(Units.portrait ? Units.px(52) : parent.width - Units.margin - width, width, parent.width)
                y: Units.px(Units.portrait ? Units.down - 22.2 : 88.9)
                show: glass.showModel
                exhibit: glass.exhibit
                accent: glass.accent
            }
        }
        SettingsPanel {
            id: settings
            anchors.fill: parent
            show: glass.showModel
            exhibit: glass.exhibit
            accent: glass.accent
            shown: glass.showModel.choosing
            // Back to where the visitor came from.
            onShownChanged: if (!shown) controls.focusAccessibility()
        }
        Countdown {
            id: countdown
            anchors.fill: parent
            show: glass.showModel
            exhibit: glass.exhibit
            accent: glass.accent
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: glass.showModel.black
        color: Colours.black
    }
    CalmPage {
        anchors.fill: parent
        visible: glass.showModel.phase === "trouble"
        words: glass.exhibit.words.trouble ?? ""
        otherWords: glass.exhibit.otherWords.trouble ?? ""
    }
    NightPage {
        anchors.fill: parent
        visible: glass.showModel.phase === "closed"
        show: glass.showModel
        exhibit: glass.exhibit
    }
    // The text blocks of a screen have risen and its graphs are drawn in.
    Timer {
        id: pause
        property bool done: false
        interval: Motion.still ? 1 : Motion.crossFade + 1500
        running: true
        onTriggered: done = true
    }
    onScreenIndexChanged: {
        if (showModel.phase !== "attract")
            backdrop.Accessible.announce(screenTitle);
        pause.done = false;
        pause.restart();
    }
}
