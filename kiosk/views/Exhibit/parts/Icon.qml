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
        "erase": "M8.4 5 H21.4 V19 H8.4 L2 12 Z M11.6 8.4 L10.2 9.8 L12.4 12 L10.2 14.2 L11.6 15.6 L13.8 13.4 L16 15.6 L17.4 14.2 L15.2 12 L17.4 9.8 L16 8.4 L13.8 10.6 Z",
        "tick": "M9.6 18.8 L3.4 12.6 L5.6 10.4 L9.6 14.4 L18.4 5.2 L20.6 7.4 Z",
        "fold": "M4.6 7.4 L12 14.8 L19.4 7.4 L21 9 L12 18 L3 9 Z",
        "unfold": "M4.6 16.6 L12 9.2 L19.4 16.6 L21 15 L12 6 L3 15 Z",
        "home": "M12 4 L21 11.6 L19.4 13.2 L18 12 V20 H14 V14.6 H10 V20 H6 V12 L4.6 13.2 L3 11.6 Z",
        "view": "M4.6 3.4 H19.4 Q21.8 3.4 21.8 5.8 V14.2 Q21.8 16.6 19.4 16.6 H12.4 L7 21.4 V16.6 H4.6 Q2.2 16.6 2.2 14.2 V5.8 Q2.2 3.4 4.6 3.4 Z M10.8 14.6 L6.6 10.4 L8.2 8.8 L10.8 11.4 L15.8 5.8 L17.5 7.3 Z",
        "accessibility": "M12 0.6 A11.4 11.4 0 1 1 12 23.4 A11.4 11.4 0 1 1 12 0.6 Z M12 2.4 A9.6 9.6 0 1 0 12 21.6 A9.6 9.6 0 1 0 12 2.4 Z M12 4.4 A1.9 1.9 0 1 1 12 8.2 A1.9 1.9 0 1 1 12 4.4 Z M6.3 8.2 Q12 10 17.7 8.2 L18.2 9.9 Q16.2 10.7 14.2 11 V13.4 L16.1 18.3 L14.4 19 L12.3 14.4 H11.7 L9.6 19 L7.9 18.3 L9.8 13.4 V11 Q7.8 10.7 5.8 9.9 Z",
        "text": "M8.6 4 H22 V7 H16.8 V20 H13.8 V7 H8.6 Z M2 10.4 H10.6 V13 H7.6 V20 H5 V13 H2 Z",
        "contrast": "M12 2 A10 10 0 1 1 12 22 A10 10 0 1 1 12 2 Z M12 4 A8 8 0 0 0 12 20 Z",
        "motion": "M15.6 5.6 A6.4 6.4 0 1 1 15.6 18.4 A6.4 6.4 0 1 1 15.6 5.6 Z M3.4 5.8 H9.4 V8 H3.4 Z M1 10.9 H7.4 V13.1 H1 Z M3.4 16 H9.4 V18.2 H3.4 Z",
        "reach": "M2.4 1.6 H21.6 V22.4 H2.4 Z M4.4 3.6 V13.4 H19.6 V3.6 Z M10.8 4.6 H13.2 V7.6 H16.2 L12 12 L7.8 7.6 H10.8 Z"
    })

    ShapePath {
        strokeWidth: -1
        fillColor: icon.color
        scale: Qt.size(icon.width / 24, icon.height / 24)
        PathSvg { path: icon.outlines[icon.name] ?? "" }
    }
}
