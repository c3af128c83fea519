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
    Binding { target: Motion; property: "still"; value: window.showModel.still }
    Binding { target: Motion; property: "reduced"; value: window.showModel.reducedMotion }
    Binding { target: Motion; property: "transition"; value: window.showModel.transition }

    onSettledChanged: if (settled) showModel.settle(screenIndex)

    Item {
        id: stage
        anchors.fill: parent
        visible: window.exhibiting

        Backdrop {
            id: backdrop
            alt: window.exhibit.captions[window.screenIndex]?.alt ?? ""
            anchors.fill: parent
            pictures: window.exhibit.pictures
            screen: window.screenIndex
            nextScreen: window.showModel.nextScreen
            clock: window.showModel.time
            quiet: pause.done
            onSettledChanged: if (settled) window.showModel.showPicture()
            drifting: !window.showModel.held && window.showModel.phase !== "leaving"
        }
        // Everything but the picture; it steps back while the kiosk asks whether anybody is there.
        Item {
            anchors.fill: parent
            opacity: countdown.asked ? 0 : 1
            visible: opacity > 0
            Behavior on opacity { NumberAnimation { duration: Motion.leave } }

            SwipeArea {
                anchors.fill: parent
                onNext: window.showModel.next()
                onPrevious: window.showModel.previous()
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
            TopLine {
                visible: !window.onOpening
                y: Units.px(4.6)
                width: parent.width
                name: window.exhibit.title
                caption: window.exhibit.captions[window.screenIndex]?.line ?? ""
            }
            ThemeBar {
                x: Units.margin
                y: Units.px(window.onOpening ? (Units.portrait ? Units.down - 17.2 : 86.1) : Units.portrait ? Units.down - 11.4 : 88)
                width: Units.px(window.onOpening || Units.portrait ? Units.across - 12 : Units.across - 45.8)
                themes: window.exhibit.themes
                current: window.screenIndex - 1
                held: window.showModel.held
                progress: window.showModel.dwellProgress
                ribbon: window.onOpening
                heldWord: window.exhibit.words.held ?? ""
                onChosen: theme => window.showModel.go(theme + 1)
            }
            Controls {
                visible: !window.onOpening
                x: Units.portrait ? Units.px(52) : parent.width - Units.margin - width
                y: Units.px(Units.portrait ? Units.down - 22.2 : 88.9)
                show: window.showModel
                exhibit: window.exhibit
                accent: window.accent
            }
            Row {
                visible: window.onOpening
                anchors.right: parent.right
                anchors.rightMargin: Units.margin
                y: Units.px(4.6)
                spacing: Units.px(1.4)
                TouchButton {
                    visible: window.exhibit.hasPoll
                    label: window.exhibit.words.your_view ?? ""
                    onTriggered: window.showModel.go(window.exhibit.themes.length + 1)
                }
                TouchButton {
                    visible: window.exhibit.languages.length > 1
                    label: window.exhibit.nextLanguageName
                    onTriggered: window.showModel.speakNext()
                }
            }
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
        pause.done = false;
        pause.restart();
    }
}
