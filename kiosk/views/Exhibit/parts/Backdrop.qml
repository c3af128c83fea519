pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// The pictures behind everything: two places that take turns, so that the next picture waits decoded, and never more.
Item {
    id: backdrop

    required property var pictures
    required property int screen
    required property int nextScreen
    required property bool drifting
    // Where the text stands: "plain", "large" or "low".
    required property string layout
    required property string alt
    required property real clock
    // Nothing else is moving: time to decode the next picture.
    required property bool quiet
    property real time: 0
    property real lastClock: 0
    property PictureLayers front: first
    property PictureLayers back: second
    // How far the front picture is still from its place, 1 to 0, and from where it comes.
    property real ahead: 0
    property real pushX: 0
    property real pushY: 0
    property int frontScreen: -1
    property int backScreen: -1
    readonly property bool settled: frontScreen === screen && front.ready && !fade.running

    // While pictures are exchanged, what is still seen keeps its ground for text.
    readonly property string frontPlace: frontScreen < 0 && front.picture ? front.place : placeOf(frontScreen)
    readonly property string backPlace: fade.running ? placeOf(backScreen) : frontPlace
    // A theme's scrim is solid below this line: nothing there is worth painting.
    readonly property real ground: Units.portrait ? (layout === "low" ? 82 : 67.6) * Math.min(1, Units.down / 177.8) : layout === "low" ? 56 : 84
    readonly property real horizon: frontPlace !== "theme" || backPlace !== "theme" ? height : Math.ceil(ground * Units.u)

    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: !enabled || !visible || alt === ""

    onClockChanged: {
        if (drifting && Motion.moving)
            time += Math.min(1, Math.max(0, clock - lastClock));
        lastClock = clock;
    }
    onScreenChanged: turn()
    onNextScreenChanged: prepare()
    onPicturesChanged: {
        frontScreen = -1;
        backScreen = -1;
        turn();
    }
    Component.onCompleted: turn()

    onLayoutChanged: {
        front.place = placeOf(frontScreen);
        back.place = placeOf(backScreen);
    }
    // For who sits a poll's answers take the lower half: its picture stands where a theme's does.
    function placeOf(index: int): string {
        const place = pictures[index]?.place ?? "";
        return place === "poll" && layout === "low" && !Units.portrait ? "theme" : place;
    }
    function turn(): void {
        if (frontScreen === screen || !pictures.length)
            return;
        fade.complete();
        load(screen);
        if (back.ready)
            swap();
    }
    function prepare(): void {
        if (settled && quiet)
            load(nextScreen);
    }
    function load(index: int): void {
        if (backScreen === index)
            return;
        // Emptied first, so that a file that was changed under its old name is read again.
        back.picture = undefined;
        back.place = placeOf(index);
        back.picture = pictures[index];
        backScreen = index;
    }
    function swap(): void {
        const rest = front;
        front = back;
        back = rest;
        front.z = 1;
        back.z = 0;
        pushX = Motion.across * Motion.push;
        pushY = Motion.down * Motion.push;
        // First the fade, then the news of it: a picture that is only just fading in has not settled.
        fade.restart();
        backScreen = frontScreen;
        frontScreen = screen;
    }
    onQuietChanged: prepare()
    onSettledChanged: prepare()

    component Place: PictureLayers {
        id: place
        readonly property bool front: place === backdrop.front
        width: backdrop.width
        height: backdrop.height
        visible: false
        opacity: 0
        time: backdrop.time
        low: backdrop.layout === "low"
        // What comes is pushed in a little, from where the visitor is going.
        x: front ? Units.snap(backdrop.pushX * backdrop.ahead) : 0
        y: front ? Units.snap(backdrop.pushY * backdrop.ahead) : 0
        onReadyChanged: if (ready && place === backdrop.back && backdrop.backScreen === backdrop.screen && backdrop.frontScreen !== backdrop.screen) backdrop.swap()
    }
    // What makes a picture ground for text; below it lies the ground itself.
    component Scrim: Image {
        required property string name
        readonly property string size: Math.round(backdrop.width * Units.ratio) + "x" + Math.round(backdrop.height * Units.ratio)
        width: backdrop.width
        height: backdrop.height
        z: 2
        visible: opacity > 0 && backdrop.width > 0
        source: visible ? "image://scrims/" + [name, backdrop.layout, Colours.name, Units.mirrored ? "rtl" : "ltr", size].join("/") : ""
        smooth: false
        cache: false
        Behavior on opacity { NumberAnimation { duration: Motion.crossFade; easing.type: Easing.OutCubic } }
    }

    Item {
        width: parent.width
        height: backdrop.horizon
        clip: true

        Place { id: first }
        Place { id: second }
        Scrim { name: "opening"; opacity: backdrop.frontPlace === name ? 1 : 0 }
        Scrim { name: "theme"; opacity: backdrop.frontPlace === name ? 1 : 0 }
        Scrim { name: "poll"; opacity: backdrop.frontPlace === name ? 1 : 0 }
    }

    SequentialAnimation {
        id: fade
        PropertyAction { target: backdrop.front; property: "visible"; value: true }
        ParallelAnimation {
            NumberAnimation { target: backdrop.front; property: "opacity"; from: 0; to: 1; duration: Motion.crossFade; easing.type: Easing.OutCubic }
            NumberAnimation { target: backdrop; property: "ahead"; from: 1; to: 0; duration: Motion.crossFade; easing.type: Easing.OutCubic }
        }
        PropertyAction { target: backdrop.back; property: "visible"; value: false }
        PropertyAction { target: backdrop.back; property: "opacity"; value: 0 }
    }
}
