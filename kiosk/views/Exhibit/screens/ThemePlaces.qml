import QtQuick

// Where the parts of a theme screen stand, in u from the screen's corner. A layout is a thin variant of this.
QtObject {
    property real titleY
    property real titleWidth
    property real leadY
    property real leadWidth
    property int leadLines: 3
    // The figures flow below the lead or stand where the layout says.
    property real figuresY
    property real figuresWidth
    property bool figureColumns
    property real storyX
    property real storyY
    property real storyWidth
    property real storyHeight
    property real pagerX
    property real pagerY
    property real bigX
    property real bigY
    property real bigWidth
    property real bigHeight
    property real smallX
    property real smallY
    property real smallWidth
    property real smallHeight
}
