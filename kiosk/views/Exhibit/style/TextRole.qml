import QtQuick

// How one kind of text is set. Sizes in u; line heights in em; tracking in u.
QtObject {
    required property real size
    property real cjkSize: size
    property int weight: Font.Normal
    property real line: 1.3
    property real cjkLine: line
    property real tracking: 0
    property real cjkTracking: 0
    // It names what follows: screen readers go from one to the next.
    property bool heading: false
}
