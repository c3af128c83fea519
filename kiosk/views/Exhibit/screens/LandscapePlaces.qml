import QtQuick
import Exhibit

// 21:9 to 4:3: text at the left, graphs below the picture's light, the theme bar at the foot.
ThemePlaces {
    readonly property real leftWidth: Units.narrow ? 46 : 55
    readonly property real bandX: Units.narrow ? 57 : Units.across < 170 ? 66 : 68
    readonly property real bandWidth: Units.across - 6 - bandX

    titleY: 10.4
    titleWidth: leftWidth + 17
    leadY: titleY + flow.titleHeight + 2.2
    leadWidth: leftWidth - 2
    figuresY: leadY + flow.leadHeight + (flow.cjk ? 4.4 : 3)
    figuresWidth: leftWidth + (Units.narrow ? 2 : 3)
    // Without figures the story begins on the line of the graphs.
    storyY: flow.counted ? figuresY + flow.figuresHeight + (flow.cjk ? 4.2 : 3.4) : Math.max(figuresY, bigY)
    storyWidth: leftWidth - 2
    storyHeight: Math.max(5, 80.6 - storyY)
    pagerY: 82
    bigX: bandX
    bigY: 43.4
    bigWidth: flow.graphCount > 1 ? bandWidth * 0.655 - 4 * 0.655 : bandWidth
    bigHeight: 39.8
    smallX: bandX + bigWidth + 4
    smallWidth: bandWidth - bigWidth - 4
}
