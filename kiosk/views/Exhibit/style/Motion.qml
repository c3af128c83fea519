pragma Singleton
import QtQuick

// How long things take, in ms. `still` stops all motion at its end, for pictures; `reduced` keeps fades only.
QtObject {
    property bool still: false
    property bool reduced: false
    property int transition: 600
    readonly property bool moving: !still && !reduced
    readonly property int crossFade: still ? 0 : reduced ? 250 : transition
    readonly property int leave: still ? 0 : 250
    readonly property int rise: still ? 0 : reduced ? 250 : 400
    readonly property int textDelay: moving ? 120 : 0
    readonly property int stagger: moving ? 60 : 0
    readonly property int count: moving ? 600 : 0
    readonly property int grow: moving ? 300 : 0
    readonly property int press: still ? 0 : 80
}
