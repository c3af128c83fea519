import QtQuick
import Exhibit

// The name in the dark of the sky, the call below it, the number at the foot of the picture.
OpeningPlaces {
    kickerY: 6.4
    titleShrink: (Units.narrow ? 0.8 : 1) * stepShrink
    namesRoom: 40
    leadsWidth: 58
    storyWidth: Math.min(66, liveX - 8)
    leadsFoot: 68.4
    liveX: Math.max(66, Units.across * 0.41)
    liveFoot: 83.6
    callY: 70.2
}
