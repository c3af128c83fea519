import QtQuick
import Exhibit

// A sideways swipe anywhere: next or previous screen.
Item {
    id: area

    signal next
    signal previous
    readonly property real far: 8 * Units.u

    DragHandler {
        target: null
        yAxis.enabled: false
        dragThreshold: Units.px(3)
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            if (active || Math.abs(activeTranslation.x) < area.far)
                return;
            if (activeTranslation.x < 0)
                area.next();
            else
                area.previous();
        }
    }
}
