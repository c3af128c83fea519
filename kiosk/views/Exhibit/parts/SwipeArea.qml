import QtQuick
import Exhibit

// A sideways swipe anywhere: next or previous screen.
Item {
    id: area

    signal next
    signal previous
    readonly property real far: 8 * Units.u
    // The handler forgets its way when the finger lifts.
    property real travelled: 0

    DragHandler {
        target: null
        yAxis.enabled: false
        dragThreshold: Units.px(3)
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveTranslationChanged: if (active) area.travelled = activeTranslation.x
        onActiveChanged: {
            const travelled = area.travelled;
            area.travelled = 0;
            if (active || Math.abs(travelled) < area.far)
                return;
            if (travelled < 0)
                area.next();
            else
                area.previous();
        }
    }
}
