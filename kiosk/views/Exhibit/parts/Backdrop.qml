import QtQuick
import Exhibit

// The pictures behind everything: two places that take turns, so that the next picture waits decoded, and never more.
Item {
    id: backdrop

    required property var pictures
    required property int screen
    required property int nextScreen
    required property bool drifting
    required property real clock
    property real time: 0
    property real lastClock: 0
    property PictureLayers front: first
    property PictureLayers back: second
    property int frontScreen: -1
    property int backScreen: -1
    readonly property bool settled: frontScreen === screen && front.ready && !fade.running

    clip: true
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

    function turn(): void {
        if (frontScreen === screen || !pictures.length)
            return;
        fade.complete();
        load(screen);
        if (back.ready)
            swap();
    }
    function prepare(): void {
        if (settled && frontScreen === screen)
            load(nextScreen);
    }
    function load(index: int): void {
        if (backScreen === index)
            return;
        back.opening = index === 0;
        back.picture = pictures[index];
        backScreen = index;
    }
    function swap(): void {
        const rest = front;
        front = back;
        back = rest;
        backScreen = frontScreen;
        frontScreen = screen;
        front.z = 1;
        back.z = 0;
        fade.restart();
    }
    onSettledChanged: if (settled) Qt.callLater(prepare)

    component Place: PictureLayers {
        id: place
        anchors.fill: parent
        visible: false
        opacity: 0
        time: backdrop.time
        onReadyChanged: if (ready && place === backdrop.back && backdrop.backScreen === backdrop.screen && backdrop.frontScreen !== backdrop.screen) backdrop.swap()

        // The scrim that makes this picture ground for text.
        Image {
            anchors.fill: parent
            z: 1
            source: "image://scrims/" + (place.opening ? "opening" : "theme") + "/" + Math.round(backdrop.width * Screen.devicePixelRatio) + "x" + Math.round(backdrop.height * Screen.devicePixelRatio)
            visible: backdrop.width > 0
            cache: true
            smooth: false
        }
    }

    Place { id: first }
    Place { id: second }

    SequentialAnimation {
        id: fade
        PropertyAction { target: backdrop.front; property: "visible"; value: true }
        NumberAnimation { target: backdrop.front; property: "opacity"; from: 0; to: 1; duration: Motion.crossFade; easing.type: Easing.OutCubic }
        PropertyAction { target: backdrop.back; property: "visible"; value: false }
        PropertyAction { target: backdrop.back; property: "opacity"; value: 0 }
    }
}
