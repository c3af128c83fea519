pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

Rectangle {
    id: screen

    required property GraphModel graphs

    color: Colours.ground
    Binding { target: Units; property: "width"; value: screen.width }
    Binding { target: Units; property: "height"; value: screen.height }
    Repeater {
        model: 3
        GraphView {
            required property int index
            x: Units.px(6) + index * Units.px(56)
            y: Units.px(40)
            width: Units.px(52)
            height: Units.px(26)
            graphs: screen.graphs
            graph: ({ "key": "1." + index, "live": true, "feed": "abc"[index], "duration": 1200, "alt": "live" })
            language: "en"
            shown: true
            clock: 0
        }
    }
}
