import QtQuick
import Exhibit

// 9:16 to 3:4: the same order stacked; what is touched lies in the lowest eighth.
ThemePlaces {
    // Drawn for a screen 177.8 u high. Lower ones shorten the picture, then the graphs; the lowest have room for one.
    readonly property real top: Math.min(40, 0.225 * Units.down)
    readonly property real foot: Units.down - 177.8
    // Without a second graph the story takes the full width.
    readonly property bool single: flow.graphCount < 2 && !Units.squat

    alone: Units.squat
    titleY: top
    titleWidth: 88
    titleShrink: Units.squat ? 0.8 : 1
    leadY: top + flow.titleHeight + 2.2
    leadWidth: 88
    leadLines: 2
    figuresY: leadY + flow.leadHeight + 2.6
    figuresWidth: 88
    figureColumns: true
    storyX: single ? 6 : 52
    storyY: Units.squat ? bigY : 131 + foot
    storyWidth: single ? 88 : 42
    storyHeight: pagerY - 1.1 - storyY
    pagerX: single ? 6 : 52
    pagerY: 152.6 + foot
    bigX: 6
    bigY: flow.counted ? figuresY + flow.figuresHeight + (Units.squat ? 2.2 : 3) : figuresY + 1
    bigWidth: Units.squat ? 42 : 88
    bigHeight: Units.squat ? 163 + foot - bigY : 127.6 + foot - bigY
    smallX: 6
    smallY: Units.squat ? bigY : 131 + foot
    smallWidth: 42
    smallHeight: Units.squat ? bigHeight : 31.6
}
