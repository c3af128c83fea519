import QtQuick
import Exhibit

// Where the parts of the opening stand, in u from where reading starts and from the top. A layout is a thin variant.
QtObject {
    // The line above the name; the name follows it, then the lead.
    property real kickerY
    property real namesWidth: Math.min(88, Units.across - 12)
    // Room for larger text.
    readonly property real stepShrink: [1, 0.84, 0.72][Type.step]
    property real titleShrink: stepShrink
    property int titleLines: 2
    // A lower name takes up part of what is left of this.
    property real namesRoom: 0
    property real leadsWidth
    // Of the paragraphs that take turns with the lead.
    property real storyWidth: leadsWidth
    // What the lead must end above.
    property real leadsFoot
    property real liveX: 6
    property real liveWidth: Units.across - 6 - liveX
    property real liveFoot
    property real callX: 6
    property real callY
    property real callRoom: 59
    readonly property real kickerHeight: Type.kicker.line * Type.kicker.size
}
