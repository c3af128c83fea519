pragma Singleton
import QtQuick
import Exhibit

// How long things take, in ms, and which way they go. `still` stops all motion at its end, for pictures; `reduced`
// keeps fades only.
QtObject {
    property bool still: false
    property bool reduced: false
    property int transition: 600
    // As long as a display shows one picture.
    readonly property int frame: 16
    // "forward", "back" or "home": the way the last change of screen went.
    property string direction: "forward"
    // A screen has not yet arrived with all its parts.
    property bool arriving: false
    readonly property bool moving: !still && !reduced
    readonly property int crossFade: still ? 0 : reduced ? 250 : transition
    // How long the words of the night take to go, and to come.
    readonly property int nightfall: still ? 0 : 600
    readonly property int leave: still ? 0 : 250
    readonly property int rise: still ? 0 : reduced ? 250 : 400
    readonly property int textDelay: moving ? 120 : 0
    readonly property int stagger: moving ? 60 : 0
    readonly property int count: moving ? 600 : 0
    readonly property int grow: moving ? 300 : 0
    readonly property int travel: moving ? 400 : 0
    // Graphs that grow are drawn anew no more often than this.
    readonly property int drawing: 33
    readonly property int press: still ? 0 : 80
    // How long one language invites, and the light stays with one theme, in s.
    readonly property real invitation: 4.5
    readonly property real light: 4.8

    // Where what comes in comes from, seen from its place: 1 from the right or from below, -1 from the left.
    readonly property int across: direction === "home" ? 0 : (direction === "back") === Units.mirrored ? 1 : -1
    readonly property int down: direction === "home" ? 1 : 0
    // How far it comes: text, and the picture behind it.
    readonly property real step: moving ? 3 * Units.u : 0
    readonly property real push: moving ? 1.2 * Units.u : 0
}
