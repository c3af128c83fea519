import QtQuick

// What flows on a theme screen: how tall title, lead and figures are as they are set, and how wide the figures want to
// be, all in u; and of what there is how much.
QtObject {
    property real titleHeight
    property real leadHeight
    property bool counted
    property real figuresHeight
    property real figuresNatural
    property bool cjk
    property int graphCount: 1
}
