import QtQuick
import Exhibit
import Exhibit.Models

// A graph's picture, asked for at the exact device size, and the fingers on it: a touch reads a value, a finger drawn
// along it reads one after another, two fingers bring a part of the axis closer.
Item {
    id: view

    required property GraphModel graphs
    // {key, live, feed, duration, alt}
    required property var graph
    required property string language
    required property bool shown
    property bool compact: false
    // The picture behind comes first: two things at once would cost frames.
    property int wait: Motion.crossFade
    // Changes as time passes; a live graph looks then whether it has something new.
    required property real clock
    property real elapsed: 0
    // It will be shown soon: laid out now, no frame has to wait for it then.
    property bool coming: false
    // The moment that is drawn: a graph costs several times what a frame may.
    readonly property int drawn: Motion.moving ? Math.min(graph.duration, Math.ceil(elapsed / Motion.drawing) * Motion.drawing) : graph.duration
    readonly property bool waiting: entrance.running && elapsed === 0
    property int revision: 0
    property int selected: -1
    // The part of the horizontal axis in view, as shares of the whole.
    property real from: 0
    property real to: 1
    readonly property bool zoomed: to - from < 1
    // Where the view began when a finger took hold of it.
    property real grasped: 0
    readonly property real ratio: Units.ratio
    readonly property string size: Math.round(width * ratio) + "x" + Math.round(height * ratio)
    // Its words grow with the text around it.
    readonly property real unit: Units.u * ratio * (compact ? 1 : Type.reading)
    readonly property bool drawable: visible && graphs.ready && width > 0 && height > 0
    readonly property string settled: graph.key + "/" + language + "/" + Colours.name + "/" + size + "/" + unit + "/" + (compact ? 1 : 0)
    // The graph with everything that it is drawn from but time.
    readonly property string subject: settled + "/" + from.toFixed(4) + "-" + to.toFixed(4)
    readonly property bool quick: shown && drawable && graph.feed !== "" && graphs.isQuick(graph.key)
    // The whole graph at a moment, however close the fingers have brought it; a quick one is not told anew.
    readonly property string whole: settled + "/0.0000-1.0000/0/-1/" + (quick ? 0 : revision)

    onShownChanged: enter()
    onGraphChanged: enter()
    onClockChanged: look()
    onComingChanged: if (coming && !shown && graphs.ready && width > 0 && height > 0) graphs.prepare(subject)
    Component.onCompleted: enter()

    function enter(): void {
        selected = -1;
        showWhole();
        if (shown && Motion.moving) {
            entrance.restart();
        } else {
            entrance.stop();
            elapsed = graph.duration;
        }
    }
    function look(): void {
        if (shown && graph.live && drawable && !entrance.running && graphs.moved(subject))
            revision += 1;
    }
    function showWhole(): void {
        from = 0;
        to = 1;
    }
    // Shows a part of the axis of a length, which begins as near to a place as it can.
    function show(start: real, length: real): void {
        from = Math.max(0, Math.min(1 - length, start));
        to = from + length;
    }
    SequentialAnimation {
        id: entrance
        PropertyAction { target: view; property: "elapsed"; value: 0 }
        PauseAnimation { duration: view.wait }
        NumberAnimation { target: view; property: "elapsed"; to: view.graph.duration; duration: view.graph.duration }
    }
    // Feeds that deliver many times a second move the graph as often as the display shows a picture.
    Timer {
        running: view.quick
        interval: Motion.frame
        repeat: true
        onTriggered: view.look()
    }
    TouchMark {
        pressed: tap.pressed
        at: tap.point.pressPosition
    }
    Image {
        // Exactly its own size in device pixels.
        width: Units.snap(view.width)
        height: Units.snap(view.height)
        cache: false
        smooth: false
        // It stays while its screen fades out.
        source: view.drawable && !view.waiting
            ? "image://graphs/" + view.subject + "/" + view.drawn + "/" + view.selected + "/" + view.revision : ""
    }
    TapHandler {
        id: tap
        // However long the finger rests.
        longPressThreshold: 0
        enabled: !view.compact && view.drawable
        onTapped: point => {
            const found = view.graphs.readingAt(view.subject, point.position.x * view.ratio, point.position.y * view.ratio);
            view.selected = found === view.selected ? -1 : found;
        }
    }
    DragHandler {
        id: finger
        target: null
        enabled: !view.compact && view.drawable
        dragThreshold: Units.px(1)
        // A swipe elsewhere changes the screen, here it reads: the finger is not given up to another drag, only to two
        // fingers. A property of its own would make this another type than the swipe's handler, and let that take it.
        grabPermissions: PointerHandler.CanTakeOverFromAnything | PointerHandler.ApprovesTakeOverByHandlersOfDifferentType | PointerHandler.ApprovesCancellation
        onActiveChanged: if (active) view.grasped = view.from
        onCentroidChanged: {
            if (active && !view.zoomed)
                view.selected = view.graphs.passed(view.subject, centroid.position.x * view.ratio, centroid.position.y * view.ratio);
        }
        onActiveTranslationChanged: {
            if (active && view.zoomed)
                view.show(view.grasped - activeTranslation.x / view.width * (view.to - view.from), view.to - view.from);
        }
    }
    PinchHandler {
        id: pinch
        property real length: 1
        property real held: 0
        property real closest: 1
        target: null
        enabled: !view.compact && view.drawable
        onActiveChanged: {
            if (!active)
                return;
            closest = view.graphs.closest(view.subject);
            length = view.to - view.from;
            // The place on the axis that the fingers took hold of.
            held = view.from + centroid.position.x / view.width * length;
            view.selected = -1;
        }
        onActiveScaleChanged: {
            if (!active || closest >= 1)
                return;
            const wanted = Math.max(closest, Math.min(1, length / activeScale));
            view.show(held - centroid.position.x / view.width * wanted, wanted);
        }
    }
    FocusRing { corner: Units.px(1.2) }
    activeFocusOnTab: !compact && drawable
    Accessible.role: Accessible.Graphic
    Accessible.focusable: activeFocusOnTab
    // What is covered or hidden is not read.
    Accessible.ignored: !enabled || !visible
    Accessible.name: graph.alt !== "" || !drawable ? graph.alt : graphs.summary(whole)
    Accessible.description: selected >= 0 && drawable ? graphs.spoken(subject, selected) : ""
}
