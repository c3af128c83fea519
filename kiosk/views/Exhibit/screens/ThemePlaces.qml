import QtQuick
import Exhibit

// Where the parts of a theme screen stand, in u from the corner where reading starts. A layout is a thin variant of this.
QtObject {
    required property ThemeFlow flow

    property real titleX: 6
    property real titleY
    property real titleWidth
    property real titleShrink: 1
    property real leadX: 6
    property real leadY
    property real leadWidth
    property int leadLines: 3
    property real figuresX: 6
    property real figuresY
    property real figuresWidth
    property real figuresRoom: 999
    property bool figureColumns
    property real storyX: 6
    property real storyY
    property real storyWidth
    property real storyHeight
    property real pagerX: 6
    property real pagerY
    property real bigX
    property real bigY
    property real bigWidth
    property real bigHeight
    // One graph at a time, in the big one's place: they take turns with the pages.
    property bool alone
    property real smallX: bigX
    property real smallY: bigY
    property real smallWidth: bigWidth
    property real smallHeight: bigHeight
}
