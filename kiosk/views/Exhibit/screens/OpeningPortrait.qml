import QtQuick
import Exhibit

// The name above the picture, number and call at its foot.
OpeningPlaces {
    kickerY: 6.4
    leadsWidth: 80
    leadsFoot: 74
    liveFoot: Units.down - 41.6
    callY: Units.down - 36.4
}
