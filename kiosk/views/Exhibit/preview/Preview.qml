import QtQuick
import Exhibit
import Exhibit.Models

// For who edits an exhibit: the glass as it is on a wall, what to look at above it, what is wrong below it.
Window {
    id: window

    required property PreviewModel preview
    required property ShowModel showModel
    required property ExhibitModel exhibit
    // Everything on the glass. It comes from an engine of its own, in which units, colours and type are the wall's.
    required property Item glass

    title: exhibit.title === "" ? preview.folder : exhibit.title + " – " + preview.folder
    color: Colours.ground
    minimumWidth: Units.px(70)
    minimumHeight: Units.px(70)
    // The window's own parts keep their size, whatever is on the glass and however large the window is.
    Binding { target: Units; property: "ratio"; value: Screen.devicePixelRatio }
    Binding { target: Units; property: "width"; value: Units.desk.width }
    Binding { target: Units; property: "height"; value: Units.desk.height }
    Binding { target: Colours; property: "palette"; value: window.preview.palette }
    Binding { target: Focus; property: "shown"; value: window.preview.byKeys }

    PreviewBar {
        id: bar
        width: parent.width
        preview: window.preview
        show: window.showModel
        exhibit: window.exhibit
    }
    GlassFrame {
        id: frame
        anchors.top: bar.bottom
        anchors.bottom: problems.top
        width: parent.width
        glass: window.glass
        wall: window.preview.wall
    }
    ProblemsPanel {
        id: problems
        anchors.bottom: parent.bottom
        width: parent.width
        most: Math.round(0.4 * parent.height)
        problems: window.preview.problems
        errors: window.preview.errors
        loaded: window.exhibit.loaded
        remark: window.preview.wall.width + " × " + window.preview.wall.height + " · " + Math.round(100 * frame.shrink) + " %"
    }
}
