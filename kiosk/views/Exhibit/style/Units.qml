pragma Singleton
import QtQuick

// One unit rules every size: u, 1 % of the screen's short side.
QtObject {
    property real width: 1920
    property real height: 1080
    // What staff's own windows are laid out for: there u is a share of this, not of the window.
    readonly property size desk: Qt.size(1280, 720)
    // Device pixels of one unit of length.
    property real ratio: 1
    readonly property real u: Math.max(1, Math.min(width, height) / 100)
    // The language on the glass runs from right to left.
    property bool mirrored: false
    readonly property bool portrait: height > width
    // 4:3 and the like: columns of text are narrower, and upright there is room for one graph.
    readonly property bool narrow: !portrait && across < 150
    readonly property bool squat: portrait && down < 155
    // The screen in u.
    readonly property real across: width / u
    readonly property real down: height / u
    readonly property real margin: 6 * u
    readonly property real hairline: Math.max(1, Math.round(0.13 * u))

    // How far everything stands from its place now, so that nothing burns in.
    property real orbitX: 0
    property real orbitY: 0
    // The farthest that it goes, either way: 1.5 % of the short side from end to end.
    readonly property real orbit: 0.75 * u

    // u to whole device pixels: lines and pictures stay sharp.
    function px(units: real): real {
        return snap(units * u);
    }
    // Where something `wide` begins that stands at `x` from the side where reading starts, in a room of `all`.
    function start(x: real, wide: real, all: real): real {
        return mirrored ? all - x - wide : x;
    }
    // A length to whole device pixels.
    function snap(length: real): real {
        return Math.round(length * ratio) / ratio;
    }
}
