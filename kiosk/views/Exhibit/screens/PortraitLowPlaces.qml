import QtQuick
import Exhibit

// For who sits before an upright screen: picture and one graph at a time above, every text below.
ThemePlaces {
    readonly property bool squat: Units.down < 155
    // Above the controls; on low screens what the picture shows stands between.
    readonly property real end: Units.down - 24.4 - (squat ? 0.4 + 2 * Type.caption.line * Type.caption.size : 0)

    alone: true
    titleY: Units.down / 2 - (squat ? 2.4 : 4)
    titleWidth: 88
    titleShrink: squat ? 0.64 : 1
    leadY: titleY + titleHeight + 1.8
    leadWidth: squat ? 42 : 88
    leadLines: 2
    figuresY: leadY + leadHeight + 2
    figuresWidth: squat ? 42 : 88
    figuresRoom: squat ? Units.down - 13 - figuresY : 999
    figureColumns: !squat
    storyX: squat ? 52 : 6
    storyY: squat ? leadY : counted ? figuresY + figuresHeight + 2.4 : figuresY
    storyWidth: squat ? 42 : 88
    storyHeight: end - storyY
    pagerX: squat ? 52 : 6
    pagerY: Units.down - (squat ? 23.4 : 21.6)
    bigX: 6
    bigY: 0.24 * Units.down
    bigWidth: 88
    bigHeight: titleY - 3 - bigY
}
