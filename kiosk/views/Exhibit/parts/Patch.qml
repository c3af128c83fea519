import QtQuick
import Exhibit

// A soft dark patch of ground behind text that stands on the light of a picture. It lies around the box it is given.
Image {
    id: patch

    // The box of the letters, in the coordinates of the patch's parent.
    required property rect around
    // How far the patch reaches beyond the letters, and fades out on the way.
    property real edge: Units.px(6)

    x: Math.round(around.x - edge)
    y: Math.round(around.y - edge)
    width: Math.round(around.width + 2 * edge)
    height: Math.round(around.height + 2 * edge)
    source: visible && around.width > 0
        ? "image://scrims/patch/" + Colours.name + "/" + Math.round(1.4 * edge * Units.ratio) + "/" + Math.round(width * Units.ratio) + "x" + Math.round(height * Units.ratio) : ""
    smooth: false
    cache: false
}
