import QtQuick
import Exhibit

// 9:16: the same order stacked; what is touched lies in the lowest eighth.
ThemePlaces {
    // All places were drawn for a screen 177.8 u high; other heights stretch the graphs.
    readonly property real spare: Units.down - 177.8

    titleY: 40
    titleWidth: 88
    leadY: 55.4
    leadWidth: 88
    leadLines: 2
    figuresY: 67
    figuresWidth: 88
    figureColumns: true
    storyX: 52
    storyY: 131 + spare
    storyWidth: 42
    storyHeight: 20.5
    pagerX: 52
    pagerY: 152.6 + spare
    bigX: 6
    bigY: 90
    bigWidth: 88
    bigHeight: 37.6 + spare
    smallX: 6
    smallY: 131 + spare
    smallWidth: 42
    smallHeight: 31.6
}
