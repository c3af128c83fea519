import QtQuick

// Where the parts of a theme screen stand, in u from the corner where reading starts. A layout is a thin variant of this.
QtObject {
    // What flows: how tall title, lead and figures are as they are set, and how wide the figures want to be, in u.
    property real titleHeight
    property real leadHeight
    property bool counted
    property real figuresHeight
    property real figuresNatural
    property bool cjk
    property int graphCount: 1

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
