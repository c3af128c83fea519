import QtQuick
import Exhibit

// One theme in the bar: its line, and its name in two languages. In the ribbon the line glows.
Touchable {
    id: cell

    required property string otherName
    required property color accent
    property TextRole role: Type.themeName
    property real shrink: 1
    property bool current: false
    property bool held: false
    property bool ribbon: false
    // How far the light is on its way along the line, 0 to 1; -1: it is elsewhere.
    property real light: -1
    property string heldWord

    corner: Units.px(1.2)
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.description: current && held ? heldWord : ""

    Rectangle {
        visible: cell.pressed
        anchors.fill: parent
        anchors.leftMargin: -Units.px(0.5)
        anchors.rightMargin: -Units.px(0.5)
        color: Colours.buttonRest
    }
    Glow {
        visible: cell.ribbon
        line: line
        colour: cell.accent
        width: line.width + 2 * ends
        opacity: 0.42
    }
    Rectangle {
        id: line
        // The mark takes its place.
        visible: cell.ribbon || !cell.current
        width: parent.width
        height: cell.ribbon ? Units.px(0.6) : Units.hairline
        radius: cell.ribbon ? height / 2 : 0
        color: cell.ribbon ? cell.accent : Colours.hairline
    }
    // A light wanders along the line: it swells, goes its way and fades.
    Item {
        id: wanderer
        readonly property real way: 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, cell.light))
        readonly property real far: line.width * (0.14 + 0.72 * way)
        visible: cell.light >= 0
        x: Math.round(Units.start(far, 0, line.width))
        opacity: Math.round(20 * Math.sin(Math.PI * Math.max(0, cell.light))) / 20
        Glow { line: wanderer; thick: line.height; colour: cell.accent; width: Math.round(0.62 * cell.width); height: Units.px(8.4); spot: true }
        Glow { line: wanderer; thick: line.height; colour: Colours.primary; width: Math.round(0.5 * cell.width); height: 3 * line.height; spot: true }
    }
    PlainText {
        id: title
        y: Units.px(1.9)
        width: cell.width
        role: cell.role
        shrink: cell.shrink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        font.weight: cell.current || cell.ribbon ? Font.Bold : Font.Normal
        color: cell.current ? cell.accent : Colours.primary
        text: cell.name
        Accessible.ignored: true
    }
    PlainText {
        y: title.y + Units.px(cell.role.line * cell.role.size * (0.4 + 0.6 * cell.shrink))
        width: cell.width
        role: Type.second
        shrink: Math.max(cell.shrink, Type.smallest / Type.second.size)
        lines: 1
        color: Colours.quiet
        text: !(cell.current && cell.held) ? cell.otherName : cell.otherName === "" || Units.across < 170 ? cell.heldWord : cell.otherName + " · " + cell.heldWord
        Accessible.ignored: true
    }
}
