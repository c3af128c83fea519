import QtQuick
import Exhibit
import Exhibit.Models

// A graph's picture, asked for at the exact device size, and the finger on it.
Item {
    id: view

    required property GraphModel graphs
    // {key, live, duration, alt}
    required property var graph
    required property string language
    required property bool shown
    property bool compact: false
    // The picture behind comes first: two things at once would cost frames.
    property int wait: Motion.crossFade
    // Changes as time passes; a live graph looks then whether it has something new.
    required property real clock
    property real elapsed: 0
    property int revision: 0
    property int selected: -1
    readonly property real ratio: Units.ratio
    readonly property string size: Math.round(width * ratio) + "x" + Math.round(height * ratio)
    readonly property real unit: Units.u * ratio
    // The graph with everything that it is drawn from but time.
    readonly property string subject: graph.key + "/" + language + "/" + size + "/" + unit + "/" + (compact ? 1 : 0)

    onShownChanged: enter()
    onGraphChanged: enter()
    onClockChanged: if (shown && graph.live && !entrance.running && graphs.moved(subject)) revision += 1
    Component.onCompleted: enter()

    function enter(): void {
        selected = -1;
        if (shown && Motion.moving) {
            entrance.restart();
        } else {
            entrance.stop();
            elapsed = graph.duration;
        }
    }
    SequentialAnimation {
        id: entrance
        PropertyAction { target: view; property: "elapsed"; value: 0 }
        PauseAnimation { duration: view.wait }
        NumberAnimation { target: view; property: "elapsed"; to: view.graph.duration; duration: view.graph.duration }
    }
    Image {
        // Exactly its own size in device pixels.
        width: Units.snap(view.width)
        height: Units.snap(view.height)
        cache: false
        smooth: false
        // It stays while its screen fades out.
        source: view.visible && view.graphs.ready && view.width > 0 && view.height > 0
            ? "image://graphs/" + view.subject + "/" + Math.round(Motion.moving ? view.elapsed : view.graph.duration) + "/" + view.selected + "/" + view.revision : ""
    }
    TapHandler {
        // However long the finger rests.
        longPressThreshold: 0
        id: finger
        enabled: !view.compact
        onTapped: point => {
            const found = view.graphs.readingAt(view.subject, point.position.x * view.ratio, point.position.y * view.ratio);
            view.selected = found === view.selected ? -1 : found;
        }
    }
    Accessible.role: Accessible.Graphic
    Accessible.name: graph.alt
}
