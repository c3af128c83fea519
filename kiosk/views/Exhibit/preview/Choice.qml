pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// One of a few, side by side in one outline.
Rectangle {
    id: choice

    required property string name
    required property var options
    required property int current
    // Each is set larger than the one before.
    property bool growing: false
    signal chosen(int index)

    implicitWidth: cells.width + 2 * cells.x
    implicitHeight: Units.px(4.4)
    radius: height / 2
    color: Colours.rowRest
    border.width: Units.hairline
    border.color: Colours.track
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Row {
        id: cells
        x: Units.px(0.4)
        y: Units.px(0.4)
        Repeater {
            model: choice.options.length
            Touchable {
                id: cell
                required property int index
                readonly property bool now: index === choice.current
                name: choice.name + ": " + (choice.growing ? index + 1 : choice.options[index])
                width: Math.ceil(Math.max(word.implicitWidth + Units.px(2.4), height))
                height: choice.height - 2 * cells.y
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: now
                onTriggered: choice.chosen(index)

                Rectangle {
                    anchors.fill: parent
                    radius: height / 2
                    color: cell.pressed || cell.now ? Colours.buttonPressed : "transparent"
                }
                PlainText {
                    id: word
                    anchors.centerIn: parent
                    role: Type.label
                    lines: 1
                    shrink: choice.growing ? [0.9, 1.1, 1.35][cell.index] : 1
                    color: cell.now ? Colours.primary : Colours.secondary
                    text: choice.options[cell.index] ?? ""
                    Accessible.ignored: true
                }
            }
        }
    }
}
