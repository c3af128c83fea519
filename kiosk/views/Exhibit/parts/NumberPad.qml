pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// Ten digits, and one to take the last away; keys as large as fingers.
Grid {
    id: pad

    required property string eraseWord
    readonly property real key: Units.px(10)
    signal typed(digit: string)
    signal erased

    columns: 3
    spacing: Units.px(1.4)
    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]
        Item {
            id: place
            required property string modelData
            readonly property bool erases: modelData === "erase"
            width: pad.key
            height: pad.key
            TouchButton {
                anchors.fill: parent
                visible: place.modelData !== ""
                label: place.erases ? "" : place.modelData
                icon: place.erases ? "erase" : ""
                name: place.erases ? pad.eraseWord : place.modelData
                role: Type.answer
                onTriggered: place.erases ? pad.erased() : pad.typed(place.modelData)
            }
        }
    }
}
