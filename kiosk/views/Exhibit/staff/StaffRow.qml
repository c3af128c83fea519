import QtQuick
import Exhibit

// One line of staff's page: a light, what it is about, and how it is.
Item {
    id: row

    // {name, said, light}
    required property var told

    implicitHeight: Math.max(Units.px(4.2), said.height + Units.px(1.2))

    SeverityDot {
        y: Math.round((Units.px(4.2) - height) / 2)
        kind: row.told?.light ?? "sound"
    }
    PlainText {
        id: name
        x: Units.px(3.2)
        y: Units.px(0.8)
        width: Units.px(18)
        role: Type.label
        lines: 1
        color: Colours.quiet
        text: row.told?.name ?? ""
    }
    PlainText {
        id: said
        x: name.x + name.width + Units.px(1)
        y: name.y
        width: row.width - x
        role: Type.label
        text: row.told?.said ?? ""
    }
}
