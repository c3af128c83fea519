import QtQuick
import Exhibit

// Large letters are slow to draw. While a screen arrives, what lies in here is drawn once and moved as a picture.
// Afterwards it is drawn as itself: without a graphics device, a picture of this kind is painted anew in every frame.
Item {
    id: plate

    default property alias content: inside.data
    // Letters reach beyond their boxes.
    readonly property real margin: Units.px(3)

    Item {
        x: -plate.margin
        y: -plate.margin
        width: Units.snap(plate.width + 0.5) + 2 * plate.margin
        height: Units.snap(plate.height + 0.5) + 2 * plate.margin
        layer.enabled: Motion.arriving && plate.width > 0 && plate.height > 0
        layer.smooth: false
        Item {
            id: inside
            x: plate.margin
            y: plate.margin
            width: plate.width
            height: plate.height
        }
    }
}
