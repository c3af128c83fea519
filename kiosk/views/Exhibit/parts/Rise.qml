import QtQuick
import Exhibit

// A block that fades in when its screen comes on, in its turn, from the side that the visitor is going to.
Item {
    id: block

    default property alias content: inside.data
    required property bool shown
    property int order: 0
    // 1 to 0: how much of its way it has still before it.
    property real ahead: 0
    property real fromX: 0
    property real fromY: 0
    // Letters, and what lies behind them, reach beyond their boxes.
    readonly property real reach: Units.px(7)

    opacity: 0
    // Whole pixels: letters between pixels are drawn anew in every frame.
    transform: Translate { x: Units.snap(block.fromX * block.ahead); y: Units.snap(block.fromY * block.ahead) }
    onShownChanged: if (shown) enter()
    Component.onCompleted: if (shown) enter()

    function enter(): void {
        fromX = Motion.across * Motion.step;
        fromY = Motion.down * Motion.step;
        entrance.restart();
    }
    // Letters are slow to draw: while the block comes in it is drawn once and moved as a picture.
    Item {
        x: -block.reach
        y: -block.reach
        width: Math.ceil(Math.max(0, inside.childrenRect.x + inside.childrenRect.width)) + 2 * block.reach
        height: Math.ceil(Math.max(0, inside.childrenRect.y + inside.childrenRect.height)) + 2 * block.reach
        layer.enabled: !Motion.still && entrance.running
        layer.smooth: false
        Item {
            id: inside
            x: block.reach
            y: block.reach
            width: block.width
            height: block.height
        }
    }
    SequentialAnimation {
        id: entrance
        PropertyAction { target: block; property: "opacity"; value: 0 }
        PropertyAction { target: block; property: "ahead"; value: 1 }
        PauseAnimation { duration: Motion.textDelay + Motion.stagger * block.order }
        ParallelAnimation {
            NumberAnimation { target: block; property: "opacity"; to: 1; duration: Motion.rise; easing.type: Easing.OutCubic }
            NumberAnimation { target: block; property: "ahead"; to: 0; duration: Motion.rise; easing.type: Easing.OutCubic }
        }
    }
}
