pragma Singleton
import QtQuick

// One unit rules every size: u, 1 % of the screen's short side.
QtObject {
    property real width: 1920
    property real height: 1080
    readonly property real u: Math.max(1, Math.min(width, height) / 100)
    readonly property bool portrait: height > width
    // The screen in u.
    readonly property real across: width / u
    readonly property real down: height / u
    readonly property real margin: 6 * u
    readonly property real hairline: Math.max(1, Math.round(0.13 * u))

    // u to whole pixels: lines and pictures stay sharp.
    function px(units: real): real {
        return Math.round(units * u);
    }
}
