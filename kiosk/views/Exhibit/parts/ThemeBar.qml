pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// All themes side by side; a mark stands at the current one, fills with the dwell and travels to the next. On the opening
// it is the ribbon: five lines of light.
Item {
    id: bar

    required property var themes
    // Index of the current theme, -1 for none.
    required property int current
    required property bool held
    required property real progress
    // Moves the light of the ribbon, in s.
    required property real clock
    property bool ribbon: false
    property TextRole role: Type.themeName
    property string heldWord
    readonly property int cells: themes.length
    readonly property real gap: Units.px(Units.portrait ? 0.9 : 1.6)
    readonly property real cellWidth: Math.floor((width - gap * (cells - 1)) / Math.max(1, cells))
    // One size for all names: the largest at which the longest fits.
    readonly property real fit: Math.max(0.5, Math.min(1, 0.97 * cellWidth / (names.implicitWidth + 1)))
    readonly property bool lit: ribbon && visible && Motion.moving
    // Counts the themes that the light has passed.
    readonly property real lightAt: lit ? clock / Motion.light : 0
    signal chosen(int theme)

    height: Units.px(9.2)

    Repeater {
        model: bar.cells
        ThemeCell {
            required property int index
            x: Units.start(index * (bar.cellWidth + bar.gap), width, bar.width)
            width: bar.cellWidth
            height: bar.height
            name: bar.themes[index]?.title ?? ""
            otherName: bar.themes[index]?.otherTitle ?? ""
            accent: bar.themes[index]?.accent ?? Colours.primary
            role: bar.role
            shrink: bar.fit
            current: index === bar.current
            held: bar.held
            heldWord: bar.heldWord
            ribbon: bar.ribbon
            light: bar.lit && Math.floor(bar.lightAt) % bar.cells === index ? bar.lightAt % 1 : -1
            onTriggered: bar.chosen(index)
        }
    }
    ThemeMark {
        index: bar.current
        stride: bar.cellWidth + bar.gap
        all: bar.width
        width: bar.cellWidth
        accent: bar.themes[bar.current]?.accent ?? Colours.primary
        held: bar.held
        progress: bar.progress
    }
    // All names at full size, never seen.
    Column {
        id: names
        opacity: 0
        width: 0
        Repeater {
            model: bar.cells
            PlainText {
                required property int index
                role: bar.role
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                text: bar.themes[index]?.title ?? ""
                Accessible.ignored: true
            }
        }
    }
}
