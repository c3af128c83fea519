import QtQuick
import Exhibit

// Whatever can be pressed: by a finger, by a key when it has the focus, by a screen reader.
Item {
    id: touchable

    property string name
    readonly property alias pressed: tap.pressed
    readonly property point pressedAt: tap.point.pressPosition
    property alias touch: tap.enabled
    property alias gesture: tap.gesturePolicy
    // How round the frame is that shows the focus.
    property alias corner: ring.corner
    signal triggered

    activeFocusOnTab: true
    Keys.onReturnPressed: triggered()
    Keys.onEnterPressed: triggered()
    Keys.onSelectPressed: triggered()
    Keys.onSpacePressed: triggered()
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.focusable: true
    // What is covered or hidden is not read.
    Accessible.ignored: !enabled || !visible
    Accessible.onPressAction: triggered()

    FocusRing { id: ring }
    TapHandler {
        id: tap
        // However long the finger rests.
        longPressThreshold: 0
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: touchable.triggered()
    }
}
