import QtQuick
import Exhibit

// For who sits: name and lead at one side of the lower half, number and call at the other.
OpeningPlaces {
    kickerY: 50.6
    namesWidth: 0.48 * Units.across - 6
    titleShrink: Units.narrow ? 0.5 : 0.56
    titleLines: 1
    leadsWidth: Math.min(58, namesWidth - 2)
    leadsFoot: 85.4
    liveX: 0.53 * Units.across
    liveFoot: Type.step > 1 ? 75 : 73
    callX: liveX
    callY: liveFoot + 1.8
    callRoom: Units.across - 6 - callX
}
