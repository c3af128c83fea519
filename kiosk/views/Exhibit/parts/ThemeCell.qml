import QtQuick
import Exhibit

// One theme in the bar: its line, which fills with the dwell, and its name in two languages.
Item {
    id: cell

    required property string name
    required property string otherName
    required property color accent
    property TextRole role: Type.themeName
    property real shrink: 1
    property bool current: false
    property bool held: false
    property bool ribbon: false
    property real progress: 0
    property string heldWord
    signal triggered

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: triggered()

    Rectangle {
        visible: tap.pressed
        anchors.fill: parent
        anchors.leftMargin: -Units.px(0.5)
        anchors.rightMargin: -Units.px(0.5)
        color: Colours.buttonRest
    }
    Rectangle {
        id: line
        width: parent.width
        height: cell.ribbon ? Units.px(0.6) : cell.current ? Units.px(0.5) : Units.hairline
        color: cell.ribbon ? cell.accent : cell.current ? (cell.held ? Qt.alpha(cell.accent, 0.55) : Colours.track) : Colours.hairline
    }
    Rectangle {
        visible: cell.current && !cell.held && !cell.ribbon
        // In steps of two pixels: half the frames.
        width: 2 * Math.floor(parent.width * cell.progress / 2)
        height: line.height
        color: cell.accent
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
    }
    PlainText {
        y: title.y + Units.px(cell.role.line * cell.role.size)
        width: cell.width
        role: Type.second
        lines: 1
        color: Colours.quiet
        text: !(cell.current && cell.held) ? cell.otherName : cell.otherName === "" || Units.across < 170 ? cell.heldWord : cell.otherName + " · " + cell.heldWord
    }
    TapHandler {
        // However long the finger rests.
        longPressThreshold: 0
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: cell.triggered()
    }
}
