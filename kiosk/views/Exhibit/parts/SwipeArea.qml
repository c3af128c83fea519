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
            // What is next lies where reading goes.
            if (travelled < 0 !== Units.mirrored)
                area.next();
            else
                area.previous();
        }
    }
}
