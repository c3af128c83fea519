import QtQuick
import Exhibit
import Exhibit.Models

// For staff, over everything: the ring in the corner, the PIN, the page behind the glass, and the glass while it is wiped.
FocusScope {
    id: layer

    required property ShowModel show
    required property ExhibitModel exhibit
    required property StaffModel staff
    required property Corner corner
    required property VitalSigns vitals
    readonly property bool shown: show.phase === "pin" || show.phase === "staff" || show.phase === "cleaning"

    onShownChanged: if (shown) focus = true

    CornerRing { corner: layer.corner }
    PinPage {
        anchors.fill: parent
        shown: layer.show.phase === "pin"
        words: layer.exhibit.words
        staff: layer.staff
    }
    StaffPage {
        anchors.fill: parent
        shown: layer.show.phase === "staff"
        exhibit: layer.exhibit
        staff: layer.staff
        vitals: layer.vitals
    }
    CleaningPage {
        anchors.fill: parent
        visible: layer.show.phase === "cleaning"
        words: layer.exhibit.words
        otherWords: layer.exhibit.otherWords
        seconds: layer.show.secondsLeft
    }
}
