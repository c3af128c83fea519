import QtQuick
import Exhibit

// For who sits: lead, figures and story side by side below the title in the lower half; above, the picture and, at its
// dark side, one graph at a time.
ThemePlaces {
    readonly property real all: Units.across - 12
    readonly property real gap: Units.narrow ? 3.4 : 5
    readonly property real columnY: titleY + flow.titleHeight + 2.2

    alone: true
    titleY: 46.8
    titleWidth: Units.narrow ? 0.6 * all : storyX - gap - 6
    leadY: columnY
    leadWidth: flow.counted ? Math.min(56, (Type.step > 1 ? 0.27 : 0.3) * all) : Math.min(64, 0.42 * all)
    leadLines: Units.narrow ? 5 : 4
    figuresX: leadX + leadWidth + gap
    figuresY: columnY
    figuresRoom: 86.8 - columnY
    figuresWidth: flow.counted ? Math.min(flow.figuresNatural, (Type.step > 1 ? 0.39 : 0.36) * all) : 0
    storyX: flow.counted ? figuresX + figuresWidth + gap : figuresX
    storyY: columnY
    storyWidth: Math.min(70, Units.across - 6 - storyX)
    storyHeight: 83.4 - columnY
    pagerX: storyX
    pagerY: 84.8
    bigX: 6
    bigY: 5
    bigWidth: Math.max(52, Math.min(0.34 * Units.across, 74))
    bigHeight: 38.4
}
