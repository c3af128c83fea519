import QtQuick
import Exhibit
import Exhibit.Models

// The one window, filled by the glass.
Window {
    id: window

    required property ShowModel showModel
    required property ExhibitModel exhibit
    required property GraphModel graphs
    required property VoteModel votes
    required property StickModel stick
    required property StaffModel staff
    required property Corner corner
    required property VitalSigns vitals
    // Everything on the glass has arrived.
    readonly property bool settled: glass.settled

    width: 1280
    height: 720
    title: exhibit.title
    color: Colours.ground

    Glass {
        id: glass
        anchors.fill: parent
        focus: true
        showModel: window.showModel
        exhibit: window.exhibit
        graphs: window.graphs
        votes: window.votes
    }
    StickPanel {
        anchors.fill: parent
        show: window.showModel
        exhibit: window.exhibit
        stick: window.stick
        onShownChanged: if (!shown) glass.focus = true
    }
    StaffLayer {
        anchors.fill: parent
        show: window.showModel
        exhibit: window.exhibit
        staff: window.staff
        corner: window.corner
        vitals: window.vitals
        onShownChanged: if (!shown) glass.focus = true
    }
}
