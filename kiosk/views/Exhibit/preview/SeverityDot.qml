import QtQuick
import Exhibit

// How bad it is, by colour and shape: an error is a square, a warning a ring, a disc that all is well.
Rectangle {
    id: dot

    // "error", "warning" or "sound"
    required property string kind
    readonly property color tone: kind === "error" ? Colours.fault : kind === "warning" ? Colours.caution : Colours.sound

    implicitWidth: Units.px(1.5)
    implicitHeight: Units.px(1.5)
    radius: kind === "error" ? Units.px(0.2) : height / 2
    color: kind === "warning" ? "transparent" : tone
    border.width: kind === "warning" ? Math.max(2, Units.px(0.3)) : 0
    border.color: tone
}
