import QtQuick
import Exhibit

// Larger text, upright: one graph at a time, and below it the story over the full width.
ThemePlaces {
    readonly property real top: squat ? 0.16 * Units.down : Math.min(Type.step > 1 ? 33 : 37, 0.21 * Units.down)
    readonly property bool squat: Units.down < 155
    readonly property real end: Units.down - 24.4

    alone: true
    titleY: top
    titleWidth: 88
    titleShrink: squat ? 0.8 : 1
    leadY: top + titleHeight + 1.6
    leadWidth: 88
    leadLines: 2
    figuresY: leadY + leadHeight + 2.2
    figuresWidth: 88
    figureColumns: true
    storyX: squat ? 52 : 6
    storyY: squat ? bigY : end - storyHeight
    storyWidth: squat ? 42 : 88
    storyHeight: squat ? end - bigY : Type.step > 1 ? 25 : 22
    pagerX: 6
    pagerY: Units.down - 19
    bigX: 6
    bigY: counted ? figuresY + figuresHeight + 2.6 : figuresY
    bigWidth: squat ? 42 : 88
    bigHeight: (squat ? end : storyY - 3) - bigY
}
