pragma Singleton
import QtQuick

// Colour roles, filled from the palette in use; nothing outside this file names a colour.
QtObject {
    // What kiosk/content/palette.py says of the palette in use.
    property var palette: ({})
    readonly property string name: palette.name ?? "dark"
    readonly property color ground: palette.ground ?? "black"
    readonly property color primary: palette.primary ?? "white"
    readonly property color secondary: palette.secondary ?? "white"
    readonly property color quiet: palette.quiet ?? "white"
    readonly property color hairline: tint(palette.hairline)
    readonly property color buttonRest: tint(palette.fill)
    readonly property color buttonPressed: tint(palette.pressed)
    readonly property color buttonBorder: tint(palette.border)
    readonly property color rowRest: tint(palette.row)
    readonly property color rowChosen: tint(palette.chosen)
    readonly property color track: tint(palette.track)
    readonly property color veil: Qt.alpha(ground, 0.94)
    // What staff are told of the content.
    readonly property color fault: "#FF8069"
    readonly property color caution: "#F6B042"
    readonly property color sound: "#52C98B"
    readonly property color black: "#000000"

    function tint(opacity: var): color {
        return Qt.alpha(primary, opacity ?? 0);
    }
}
