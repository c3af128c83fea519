import QtQuick
import Exhibit
import Exhibit.Models

// What every screen is: there at once, gone in a fade to the side that the visitor comes from, with the page it had.
Item {
    id: screen

    required property ShowModel show
    required property ExhibitModel exhibit
    required property GraphModel graphs
    required property bool shown
    required property real clock
    // It will be shown next, and there is time to get it ready.
    property bool coming: false
    // The page stays while the screen fades out.
    property int shownPage: 0
    readonly property real gone: shown ? 0 : 1 - opacity

    // Where something `wide` begins that stands `x` from where reading starts, both in u.
    function start(x: real, wide: real): real {
        return Units.start(Units.px(x), Units.px(wide), width);
    }

    visible: opacity > 0
    opacity: 0
    transform: Translate { x: -Units.snap(Motion.across * Motion.step * screen.gone); y: -Units.snap(Motion.down * Motion.step * screen.gone) }
    onShownChanged: {
        if (shown) {
            leaving.stop();
            opacity = 1;
        } else {
            leaving.restart();
        }
    }
    Component.onCompleted: opacity = shown ? 1 : 0
    NumberAnimation { id: leaving; target: screen; property: "opacity"; to: 0; duration: Motion.leave; easing.type: Easing.OutCubic }
    Binding {
        screen.shownPage: screen.show.page
        when: screen.shown
        restoreMode: Binding.RestoreNone
    }
}
