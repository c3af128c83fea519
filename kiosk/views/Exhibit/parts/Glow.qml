import QtQuick
import Exhibit

// Soft light around a line, in one colour.
Image {
    id: glow

    // The line it surrounds, and how thick that is.
    required property Item line
    property real thick: line.height
    required property color colour
    // It has no middle part: a spot of light.
    property bool spot: false
    // Where it fades out at both ends.
    readonly property real ends: spot ? Math.max(0, width / 2) : Units.px(2.4)
    readonly property string name: colour.toString().slice(-6)

    x: Math.round((line.width - width) / 2)
    y: Math.round((thick - height) / 2)
    height: Units.px(5.6)
    source: visible && width > 0 ? "image://glows/" + [name, Math.round(ends * Units.ratio), Math.round(width * Units.ratio) + "x" + Math.round(height * Units.ratio)].join("/") : ""
    smooth: false
    cache: false
}
