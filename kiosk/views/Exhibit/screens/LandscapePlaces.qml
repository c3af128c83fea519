import QtQuick
import Exhibit

// 21:9 to 4:3: text at the left, graphs below the picture's light, the theme bar at the foot.
ThemePlaces {
    // Heights of the flowing blocks, in u.
    required property real leadHeight
    required property real figuresHeight
    property bool cjk

    readonly property bool narrow: Units.across < 150
    readonly property real leftWidth: narrow ? 46 : 55
    readonly property real bandX: narrow ? 57 : Units.across < 170 ? 66 : 68
    readonly property real bandWidth: Units.across - 6 - bandX

    titleY: 10.4
    titleWidth: leftWidth + 17
    leadY: 10.4 + Type.title.line * Type.title.size + 2.2
    leadWidth: leftWidth - 2
    figuresY: leadY + leadHeight + (cjk ? 4.4 : 3)
    figuresWidth: leftWidth
    figureColumns: false
    storyX: 6
    storyY: figuresY + figuresHeight + (cjk ? 4.2 : 3.4)
    storyWidth: leftWidth - 2
    storyHeight: Math.max(5, 80.6 - storyY)
    pagerX: 6
    pagerY: 82
    bigX: bandX
    bigY: 43.4
    bigWidth: bandWidth * 0.655 - 4 * 0.655
    bigHeight: 39.8
    smallX: bandX + bigWidth + 4
    smallY: bigY
    smallWidth: bandWidth - bigWidth - 4
    smallHeight: bigHeight
}
