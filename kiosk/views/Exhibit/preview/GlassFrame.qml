import QtQuick
import Exhibit

// The glass, laid out at the wall's own size and made as small as the room for it.
Rectangle {
    id: frame

    required property Item glass
    // Its size on the wall, in pixels.
    required property size wall
    readonly property real gap: Units.px(1.6)
    readonly property bool roomy: width > 2 * gap && height > 2 * gap
    readonly property real shrink: roomy ? Math.min(1, (width - 2 * gap) / wall.width, (height - 2 * gap) / wall.height) : 0
    // What is painted for it is painted in the pixels that are really there, once the window has come to rest.
    property real sharpness: 1
    property bool begun: false

    color: Colours.rowChosen
    onShrinkChanged: {
        if (begun)
            rest.restart();
        else
            sharpen();
    }
    function sharpen(): void {
        if (!roomy)
            return;
        begun = true;
        sharpness = shrink * Screen.devicePixelRatio;
    }

    Timer {
        id: rest
        interval: Motion.leave
        onTriggered: frame.sharpen()
    }
    Rectangle {
        id: place
        x: Math.round((frame.width - width) / 2)
        y: Math.round((frame.height - height) / 2)
        width: Math.round(frame.wall.width * frame.shrink)
        height: Math.round(frame.wall.height * frame.shrink)
        clip: true
        color: Colours.ground
    }
    Binding { target: frame.glass; property: "parent"; value: place }
    Binding { target: frame.glass; property: "width"; value: frame.wall.width }
    Binding { target: frame.glass; property: "height"; value: frame.wall.height }
    Binding { target: frame.glass; property: "transformOrigin"; value: Item.TopLeft }
    Binding { target: frame.glass; property: "scale"; value: frame.shrink }
    Binding { target: frame.glass; property: "ratio"; value: frame.sharpness }
}
