import QtQuick
import Exhibit

// The mark of the current theme: a line that fills with the dwell, and travels when the theme changes.
Item {
    id: mark

    // Which theme, -1 for none; how far it is from one to the next, and how wide they all are.
    required property int index
    required property real stride
    required property real all
    required property color accent
    required property bool held
    required property real progress
    property int lastIndex: index
    // Where the last journey began, counted in themes, and how full the mark was.
    property real from: index
    property real lastProgress: 0
    // 0 to 1, from there to its theme.
    property real way: 1

    visible: index >= 0
    x: Units.snap(Units.start((from + (lastIndex - from) * way) * stride, width, all))
    height: Units.px(0.5)
    onIndexChanged: {
        const travels = lastIndex >= 0 && index >= 0;
        from = travels ? from + (lastIndex - from) * way : index;
        way = travels ? 0 : 1;
        lastProgress = travels && !held ? progress : 0;
        lastIndex = index;
        if (travels)
            journey.restart();
    }
    NumberAnimation { id: journey; target: mark; property: "way"; from: 0; to: 1; duration: Motion.travel; easing.type: Easing.OutCubic }
    Behavior on accent { ColorAnimation { duration: Motion.travel } }

    Rectangle {
        anchors.fill: parent
        color: mark.held ? Qt.alpha(mark.accent, 0.55) : Colours.track
    }
    Rectangle {
        // Unseen it stays as it is: a change of what is hidden draws a frame too.
        readonly property real share: !mark.visible || mark.held ? 0 : mark.way < 1 ? mark.lastProgress * (1 - mark.way) : mark.progress
        visible: !mark.held
        x: Units.start(0, width, mark.width)
        // In steps of two pixels: half the frames.
        width: 2 * Math.floor(mark.width * share / 2)
        height: mark.height
        color: mark.accent
    }
}
