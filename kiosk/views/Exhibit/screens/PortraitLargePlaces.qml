import QtQuick
import Exhibit

// Larger text, upright: one graph at a time, and below it the story over the full width.
ThemePlaces {
    readonly property real top: Units.squat ? 0.16 * Units.down : Math.min(Type.step > 1 ? 33 : 37, 0.21 * Units.down)
    readonly property real end: Units.down - 24.4

    alone: true
    titleY: top
    titleWidth: 88
    titleShrink: Units.squat ? 0.8 : 1
    leadY: top + flow.titleHeight + 1.6
    leadWidth: 88
    leadLines: 2
    figuresY: leadY + flow.leadHeight + 2.2
    figuresWidth: 88
    figureColumns: true
    storyX: Units.squat ? 52 : 6
    storyY: Units.squat ? bigY : end - storyHeight
    storyWidth: Units.squat ? 42 : 88
    storyHeight: Units.squat ? end - bigY : Type.step > 1 ? 25 : 22
    pagerX: 6
    pagerY: Units.down - 19
    bigX: 6
    bigY: flow.counted ? figuresY + flow.figuresHeight + 2.6 : figuresY
    bigWidth: Units.squat ? 42 : 88
    bigHeight: (Units.squat ? end : storyY - 3) - bigY
}
