pragma Singleton
import QtQuick

// Colour roles; nothing outside this file names a colour.
QtObject {
    readonly property color ground: "#100D0A"
    readonly property color primary: "#F7F2E8"
    readonly property color secondary: "#D3CABB"
    readonly property color quiet: "#A79C8C"
    readonly property color hairline: Qt.alpha(primary, 0.34)
    readonly property color buttonRest: Qt.alpha(primary, 0.10)
    readonly property color buttonPressed: Qt.alpha(primary, 0.26)
    readonly property color buttonBorder: Qt.alpha(primary, 0.30)
    readonly property color rowRest: Qt.alpha(primary, 0.04)
    readonly property color rowChosen: Qt.alpha(primary, 0.09)
    readonly property color track: Qt.alpha(primary, 0.22)
    readonly property color veil: Qt.alpha(ground, 0.94)
    readonly property color black: "#000000"
}
