import QtQuick
import Exhibit

// For who sits: the name below the picture, the call beside the controls.
OpeningPlaces {
    kickerY: Units.down / 2 + 1.4
    titleShrink: Type.step > 0 ? 0.5 : 0.62
    leadsWidth: 88
    leadsFoot: liveFoot - (Type.step > 0 ? 23 : 17.4)
    liveFoot: Units.down - 25.2
    callY: Units.down - 23.7
    callRoom: 43
}
