import QtQuick
import Exhibit

// A block that fades in and rises when its screen comes on, in its turn.
Item {
    id: block

    required property bool shown
    property int order: 0
    property real lift: 0

    opacity: 0
    // Whole pixels: letters between pixels are drawn anew in every frame.
    transform: Translate { y: Units.snap(block.lift) }
    onShownChanged: if (shown) entrance.restart()
    Component.onCompleted: if (shown) entrance.restart()

    SequentialAnimation {
        id: entrance
        PropertyAction { target: block; property: "opacity"; value: 0 }
        PauseAnimation { duration: Motion.textDelay + Motion.stagger * block.order }
        ParallelAnimation {
            NumberAnimation { target: block; property: "opacity"; to: 1; duration: Motion.rise; easing.type: Easing.OutCubic }
            NumberAnimation { target: block; property: "lift"; from: Motion.moving ? 1.4 * Units.u : 0; to: 0; duration: Motion.rise; easing.type: Easing.OutCubic }
        }
    }
}
