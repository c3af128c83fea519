pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// One picture in its layers, placed so that its focus point lands where the layout leaves room for it.
Item {
    id: view

    // {layers: [url, ...], focus: [x, y]} or undefined
    property var picture
    // "opening" fills the screen, "theme" leaves room for text, "poll" lies small at the foot of the left third.
    property string place: "theme"
    readonly property bool opening: place === "opening"
    // Text takes the lower half.
    property bool low: false
    readonly property bool small: place === "poll" && !Units.portrait
    // Seconds; the layers drift by it.
    property real time: 0
    readonly property var urls: picture?.layers ?? []
    readonly property bool ready: urls.length === layers.count && pending === 0
    property int pending: 0

    // The near layers move 2.4 % of the width in 40 s, the farthest half of that: whole pixels, and in the same
    // step, for each step paints the whole screen.
    readonly property int drift: Math.round(0.012 * width * Math.sin(time * Math.PI / 40))
    readonly property real focusX: picture?.focus[0] ?? 0.5
    readonly property real focusY: picture?.focus[1] ?? 0.4
    readonly property real aimX: Units.portrait ? 0.5 : opening ? (Units.mirrored ? 1 - focusX : focusX) : Units.mirrored ? 0.36 : 0.64
    readonly property real aimY: Units.portrait ? (opening ? 92 : place === "poll" ? 34 : 25) * Units.u : opening ? focusY * height : 0.24 * height
    readonly property real overscan: 0.014
    readonly property real scaling: {
        if (Units.portrait)
            return (opening ? 94 : 100) * Units.u * 16 / 9 / width;
        if (small)
            return Math.max(0.36, 86 * Units.u / width);
        const sides = Math.max(aimX / focusX, (1 - aimX) / (1 - focusX));
        return Math.max(opening ? height * 16 / 9 / width : 0.8 * height * 16 / 9 / width, Math.min(1.15, sides)) + 2 * overscan;
    }
    readonly property real pictureWidth: Math.round(width * scaling)
    readonly property real pictureHeight: Math.round(pictureWidth * 9 / 16)
    readonly property real slack: overscan * width
    readonly property real pictureX: small ? Math.round(Math.min(-slack, Math.max(0.345 * width + slack - pictureWidth, 28 * Units.u - focusX * pictureWidth))) : Math.round(Math.min(-slack, Math.max(width - pictureWidth + slack, aimX * width - focusX * pictureWidth)))
    readonly property real pictureY: {
        const y = aimY - focusY * pictureHeight;
        if (small)
            return Math.round(Math.min(56 * Units.u, Math.max(88 * Units.u - pictureHeight, 74 * Units.u - focusY * pictureHeight)));
        return Math.round(Units.portrait ? (opening ? (low ? 0 : 54 * Units.u) : Math.min(0, y)) : opening ? Math.min(0, Math.max(height - pictureHeight, y)) : Math.min(0, y));
    }

    Repeater {
        id: layers
        model: view.urls.length
        Image {
            id: layer
            required property int index
            x: view.pictureX + (index === 0 ? Math.round(view.drift / 2) : view.drift)
            y: view.pictureY
            width: view.pictureWidth
            height: view.pictureHeight
            // Qt keeps the file's proportions within this. A height that was rounded down would cost a pixel of width, and
            // a picture that is stretched by that pixel takes up to five times as long to draw.
            sourceSize: Qt.size(Math.round(width * Units.ratio), Math.ceil(width * Units.ratio * 9 / 16))
            source: view.urls[index] ?? ""
            asynchronous: true
            cache: false
            retainWhileLoading: true
            smooth: false
            property bool counted: false
            onStatusChanged: {
                const waiting = status === Image.Loading;
                if (waiting !== counted) {
                    counted = waiting;
                    view.pending += waiting ? 1 : -1;
                }
            }
            Component.onDestruction: if (counted) view.pending -= 1
        }
    }
}
