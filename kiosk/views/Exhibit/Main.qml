pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// The one window: pictures behind, a screen before them, the theme bar and controls, and what may cover it all.
Window {
    id: window

    required property ShowModel showModel
    required property ExhibitModel exhibit
    required property GraphModel graphs
    required property VoteModel votes
    readonly property int screenIndex: showModel.screen
    readonly property bool onOpening: screenIndex === 0
    readonly property bool exhibiting: exhibit.loaded && !showModel.black && ["attract", "visit", "leaving", "present"].includes(showModel.phase)
    readonly property string screenTitle: (onOpening ? exhibit.opening.title : (exhibit.themes[screenIndex - 1] ?? exhibit.poll).title) ?? ""
    readonly property color accent: onOpening ? Colours.primary : exhibit.themes[screenIndex - 1]?.accent ?? Colours.primary
    // Everything on the glass has arrived.
    readonly property bool settled: backdrop.settled && pause.done

    width: 1280
    height: 720
    title: exhibit.title
    color: Colours.ground
    Binding { target: Units; property: "width"; value: window.width }
    Binding { target: Units; property: "height"; value: window.height }
    Binding { target: Units; property: "ratio"; value: Screen.devicePixelRatio }
    Binding { target: Units; property: "mirrored"; value: window.exhibit.mirrored }
    Binding { target: Colours; property: "palette"; value: window.showModel.palette }
    Binding { target: Type; property: "step"; value: window.showModel.textStep }
    Binding { target: Focus; property: "shown"; value: window.showModel.byKeys }
    Binding { target: Motion; property: "still"; value: window.showModel.still }
    Binding { target: Motion; property: "reduced"; value: window.showModel.reducedMotion }
    Binding { target: Motion; property: "direction"; value: window.showModel.direction }
    Binding { target: Motion; property: "arriving"; value: !pause.done }
    Binding { target: Motion; property: "transition"; value: window.showModel.transition }

    onSettledChanged: if (settled) showModel.settle(screenIndex)
    Connections {
        target: window.showModel
        // A touch takes the frame away, and the next key begins anew.
        function onStateChanged() {
            if (!window.showModel.byKeys && !settings.shown && !countdown.asked)
                stage.forceActiveFocus();
        }
    }

    Item {
        id: stage
        anchors.fill: parent
        visible: window.exhibiting
        LayoutMirroring.enabled: Units.mirrored
        LayoutMirroring.childrenInherit: true

        Backdrop {
            id: backdrop
            enabled: content.enabled
            alt: window.exhibit.captions[window.screenIndex]?.alt ?? ""
            anchors.fill: parent
            pictures: window.exhibit.pictures
            screen: window.screenIndex
            nextScreen: window.showModel.nextScreen
            layout: window.showModel.lowReach ? "low" : Type.step > 0 ? "large" : "plain"
            clock: window.showModel.time
            quiet: pause.done
            onSettledChanged: if (settled) window.showModel.showPicture()
            drifting: !window.showModel.held && window.showModel.phase !== "leaving"
        }
        // Everything but the picture; it steps back while the kiosk asks whether anybody is there.
        Item {
            id: content
            anchors.fill: parent
            enabled: !countdown.asked && !settings.shown
            opacity: countdown.asked ? 0 : 1
            visible: opacity > 0
            Behavior on opacity { NumberAnimation { duration: Motion.leave } }

            SwipeArea {
                anchors.fill: parent
                onNext: window.showModel.next()
                onPrevious: window.showModel.previous()
            }
            // Below the screens: its dark corners lie on the picture and not on their text.
            TopLine {
                visible: !window.onOpening
                low: window.showModel.lowReach
                width: parent.width
                name: window.exhibit.title
                caption: window.exhibit.captions[window.screenIndex]?.line ?? ""
            }
            Loader {
                anchors.fill: parent
                active: window.exhibit.loaded
                sourceComponent: OpeningScreen {
                    show: window.showModel
                    exhibit: window.exhibit
                    graphs: window.graphs
                    opening: window.exhibit.opening
                    shown: window.onOpening
                    clock: window.showModel.time
                }
            }
            Repeater {
                model: window.exhibit.themes.length
                Loader {
                    id: slot
                    required property int index
                    readonly property bool shown: window.screenIndex === index + 1
                    // Built once, while nobody waits, and kept.
                    property bool wanted: shown
                    anchors.fill: parent
                    asynchronous: !shown
                    active: window.exhibit.loaded && (wanted || window.showModel.warm)
                    sourceComponent: ThemeScreen {
                        show: window.showModel
                        exhibit: window.exhibit
                        graphs: window.graphs
                        theme: window.exhibit.themes[slot.index]
                        shown: slot.shown
                        coming: window.settled && window.showModel.nextScreen === slot.index + 1
                        clock: window.showModel.time
                    }
                    onShownChanged: if (shown) wanted = true
                }
            }
            Loader {
                id: poll
                readonly property bool shown: window.exhibit.hasPoll && window.screenIndex === window.exhibit.themes.length + 1
                property bool wanted: shown
                anchors.fill: parent
                asynchronous: !shown
                active: window.exhibit.loaded && window.exhibit.hasPoll && (wanted || window.showModel.warm)
                sourceComponent: VoteScreen {
                    show: window.showModel
                    exhibit: window.exhibit
                    graphs: window.graphs
                    votes: window.votes
                    poll: window.exhibit.poll
                    shown: poll.shown
                    clock: window.showModel.time
                }
                onShownChanged: if (shown) wanted = true
            }
            ThemeBar {
                x: Units.start(Units.margin, width, window.width)
                y: Units.px(Units.portrait ? Units.down - 11.4 : 88)
                width: Units.px(Units.portrait ? Units.across - 12 : Units.across - 51.8)
                visible: opacity > 0
                // The opening has a wider one until somebody comes.
                opacity: window.onOpening && window.showModel.phase === "attract" ? 0 : 1
                Behavior on opacity { NumberAnimation { duration: Motion.leave } }
                themes: window.exhibit.themes
                current: window.screenIndex <= window.exhibit.themes.length ? window.screenIndex - 1 : -1
                held: window.showModel.held
                progress: window.showModel.dwellProgress
                clock: window.showModel.time
                ribbon: window.onOpening
                heldWord: window.exhibit.words.held ?? ""
                onChosen: theme => window.showModel.go(theme + 1)
            }
            Controls {
                id: controls
                visible: !window.onOpening || window.showModel.phase !== "attract"
                onOpening: window.onOpening
                x: Units.start(Units.portrait ? Units.px(52) : parent.width - Units.margin - width, width, parent.width)
                y: Units.px(Units.portrait ? Units.down - 22.2 : 88.9)
                show: window.showModel
                exhibit: window.exhibit
                accent: window.accent
            }
        }
        SettingsPanel {
            id: settings
            anchors.fill: parent
            show: window.showModel
            exhibit: window.exhibit
            accent: window.accent
            shown: window.showModel.choosing
            // Back to where the visitor came from.
            onShownChanged: if (!shown) controls.focusAccessibility()
        }
        Countdown {
            id: countdown
            anchors.fill: parent
            show: window.showModel
            exhibit: window.exhibit
            accent: window.accent
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: window.showModel.black
        color: Colours.black
    }
    CalmPage {
        anchors.fill: parent
        visible: window.showModel.phase === "closed" || window.showModel.phase === "trouble"
        readonly property string word: window.showModel.phase === "closed" ? "closed" : "trouble"
        words: window.exhibit.words[word] ?? ""
        otherWords: window.exhibit.otherWords[word] ?? ""
    }
    StaffPage {
        anchors.fill: parent
        visible: window.showModel.phase === "staff"
        exhibit: window.exhibit
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
