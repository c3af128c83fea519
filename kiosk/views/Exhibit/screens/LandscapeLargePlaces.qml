import QtQuick
import Exhibit

// Larger text: the title moves to the top, the story reaches to the middle of the screen, one graph at a time beside it.
ThemePlaces {
    readonly property real bandX: Units.narrow ? 0.56 * Units.across : Math.max(0.58 * Units.across, Units.across - 106)
    // No wider than the scrim reaches.
    readonly property real leftWidth: Units.narrow ? 52 : 62

    alone: true
    titleY: 4.6
    titleWidth: 0.45 * Units.across
    leadY: titleY + flow.titleHeight + 1.8
    leadWidth: leftWidth
    figuresY: leadY + flow.leadHeight + (flow.cjk ? 3.4 : 2.6)
    figuresWidth: bandX - 10
    storyY: flow.counted ? figuresY + flow.figuresHeight + (flow.cjk ? 3.4 : 3) : Math.max(figuresY, bigY)
    storyWidth: Math.min(96, bandX - 10)
    storyHeight: Math.max(5, 83.2 - storyY)
    pagerY: 84.8
    bigX: bandX
    bigY: 43.4
    bigWidth: Units.across - 6 - bandX
    bigHeight: 39.8
}
