import QtQuick
import Exhibit

// For who sits before an upright screen: picture and one graph at a time above, every text below.
ThemePlaces {
    // Above the controls; on low screens what the picture shows stands between.
    readonly property real end: Units.down - 24.4 - (Units.squat ? 0.4 + 2 * Type.caption.line * Type.caption.size : 0)

    alone: true
    titleY: Units.down / 2 - (Units.squat ? 2.4 : 4)
    titleWidth: 88
    titleShrink: Units.squat ? 0.64 : 1
    leadY: titleY + flow.titleHeight + 1.8
    leadWidth: Units.squat ? 42 : 88
    leadLines: 2
    figuresY: leadY + flow.leadHeight + 2
    figuresWidth: Units.squat ? 42 : 88
    figuresRoom: Units.squat ? Units.down - 13 - figuresY : 999
    figureColumns: !Units.squat
    storyX: Units.squat ? 52 : 6
    storyY: Units.squat ? leadY : flow.counted ? figuresY + flow.figuresHeight + 2.4 : figuresY
    storyWidth: Units.squat ? 42 : 88
    storyHeight: end - storyY
    pagerX: Units.squat ? 52 : 6
    pagerY: Units.down - (Units.squat ? 23.4 : 21.6)
    bigX: 6
    bigY: 0.24 * Units.down
    bigWidth: 88
    bigHeight: titleY - 3 - bigY
}
