pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// All themes side by side; the current one's line fills with the dwell. On the opening it is the ribbon of five accents.
Row {
    id: bar

    required property var themes
    // Index of the current theme, -1 for none.
    required property int current
    required property bool held
    required property real progress
    property bool ribbon: false
    property string heldWord
    readonly property TextRole role: ribbon ? Type.themeNameOpening : Type.themeName
    readonly property real cellWidth: Math.floor((width - spacing * (themes.length - 1)) / Math.max(1, themes.length))
    // One size for all names: the largest at which the longest fits.
    readonly property real fit: Math.max(0.5, Math.min(1, 0.97 * cellWidth / (names.implicitWidth + 1)))
    signal chosen(int theme)

    spacing: Units.px(Units.portrait ? 0.9 : 1.6)
    height: Units.px(9.2)

    Repeater {
        model: bar.themes.length
        ThemeCell {
            required property int index
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
            progress: current ? bar.progress : 0
            onTriggered: bar.chosen(index)
        }
    }
    // All names at full size, never seen.
    Column {
        id: names
        opacity: 0
        width: 0
        Repeater {
            model: bar.themes.length
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
