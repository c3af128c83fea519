import QtQuick
import Exhibit
import Exhibit.Models

// What every screen is: there at once, gone in a fade, with the page it had.
Item {
    id: screen

    required property ShowModel show
    required property ExhibitModel exhibit
    required property GraphModel graphs
    required property bool shown
    required property real clock
    // The page stays while the screen fades out.
    property int shownPage: 0

    visible: opacity > 0
    opacity: shown ? 1 : 0
    Behavior on opacity {
        enabled: !screen.shown
        NumberAnimation { duration: Motion.leave }
    }
    Binding {
        screen.shownPage: screen.show.page
        when: screen.shown
        restoreMode: Binding.RestoreNone
    }
}
