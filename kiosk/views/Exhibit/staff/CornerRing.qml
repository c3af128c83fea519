import QtQuick
import QtQuick.Shapes
import Exhibit
import Exhibit.Models

// How long a finger has rested in the corner: a ring around it, wide enough to be seen beside the finger.
Item {
    id: ring

    required property Corner corner
    readonly property real side: Units.px(11)
    readonly property real inset: Units.px(ring.corner.reach / 2) - side / 2

    visible: corner.progress > 0
    x: corner.atLeft ? inset : (parent?.width ?? 0) - inset - width
    y: inset
    width: side
    height: side

    Shape {
        anchors.fill: parent
        ShapePath {
            strokeWidth: Units.px(0.6)
            strokeColor: Colours.track
            fillColor: "transparent"
            PathAngleArc { centerX: ring.side / 2; centerY: centerX; radiusX: ring.side / 2 - Units.px(0.5); radiusY: radiusX; startAngle: 0; sweepAngle: 360 }
        }
        ShapePath {
            strokeWidth: Units.px(0.6)
            strokeColor: Colours.primary
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc { centerX: ring.side / 2; centerY: centerX; radiusX: ring.side / 2 - Units.px(0.5); radiusY: radiusX; startAngle: -90; sweepAngle: Math.round(360 * ring.corner.progress) }
        }
    }
}
