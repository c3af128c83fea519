import QtQuick
import QtQuick.Shapes

// The kiosk's own signs, drawn on a field of 24 x 24.
Shape {
    id: icon

    required property string name
    property color color
    readonly property var outlines: ({
        "hold": "M7 5 H10 V19 H7 Z M14 5 H17 V19 H14 Z",
        "resume": "M8 4.6 L19 12 L8 19.4 Z",
        "tick": "M9.6 18.8 L3.4 12.6 L5.6 10.4 L9.6 14.4 L18.4 5.2 L20.6 7.4 Z",
        "home": "M12 4 L21 11.6 L19.4 13.2 L18 12 V20 H14 V14.6 H10 V20 H6 V12 L4.6 13.2 L3 11.6 Z"
    })

    ShapePath {
        strokeWidth: -1
        fillColor: icon.color
        scale: Qt.size(icon.width / 24, icon.height / 24)
        PathSvg { path: icon.outlines[icon.name] ?? "" }
    }
}
