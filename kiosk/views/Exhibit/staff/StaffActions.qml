pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// What staff may do; what ends something is asked for twice.
Grid {
    id: actions

    required property ExhibitModel exhibit
    required property StaffModel staff
    readonly property real gap: Units.px(1.4)
    readonly property real cell: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property var labels: ({
        "reload": "Read content again",
        "back": "Content before",
        "language": "Start in " + exhibit.nextLanguageName,
        "clean": "Clean for 60 s",
        "black": "Black until touched",
        "restart": "Restart",
        "leave": "End the exhibit"
    })

    function makesSense(action: string): bool {
        switch (action) {
        case "back":
            return staff.canGoBack;
        case "restart":
            return staff.canRestart;
        case "language":
            return exhibit.nextLanguageName !== "";
        }
        return true;
    }

    columns: Units.portrait ? 2 : 4
    spacing: gap
    Repeater {
        model: ["reload", "back", "language", "clean", "black", "restart", "leave"]
        TouchButton {
            required property string modelData
            readonly property bool asked: actions.staff.asked === modelData
            visible: actions.makesSense(modelData)
            width: actions.cell
            room: actions.cell - Units.px(3)
            filled: asked
            accent: Colours.caution
            label: asked ? "Sure? Touch again" : actions.labels[modelData]
            onTriggered: actions.staff.act(modelData)
        }
    }
}
