pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// What is wrong with the content, errors first; folded, the first of it in one line.
Rectangle {
    id: panel

    // {error, where, place, sentence}
    required property var problems
    required property int errors
    required property bool loaded
    required property int most
    // Said at the right.
    required property string remark
    // Without content there is nothing to look at but this.
    property bool wanted: false
    readonly property bool open: problems.length > 0 && (wanted || !loaded)
    readonly property int warnings: problems.length - errors
    readonly property var first: problems[0] ?? null

    function some(number: int, noun: string): string {
        return number === 0 ? "" : number + " " + noun + (number === 1 ? "" : "s");
    }

    color: Colours.ground
    implicitHeight: strip.height + (open ? Math.min(most, list.contentHeight + Units.px(2.4)) : 0)

    Rectangle {
        width: parent.width
        height: Units.hairline
        color: Colours.track
    }
    Touchable {
        id: strip
        width: parent.width
        height: Units.px(5)
        corner: Units.px(0.6)
        name: summary.text
        touch: arrow.visible
        onTriggered: panel.wanted = !panel.open

        SeverityDot {
            id: dot
            x: Units.px(1.6)
            anchors.verticalCenter: parent.verticalCenter
            kind: panel.errors > 0 ? "error" : panel.warnings > 0 ? "warning" : "sound"
        }
        PlainText {
            id: summary
            anchors.left: dot.right
            anchors.leftMargin: Units.px(1.2)
            anchors.verticalCenter: parent.verticalCenter
            role: Type.label
            lines: 1
            font.weight: Font.Bold
            text: panel.problems.length === 0 ? "In order" : [panel.some(panel.errors, "error"), panel.some(panel.warnings, "warning")].filter(said => said !== "").join(", ")
            Accessible.ignored: true
        }
        PlainText {
            anchors.left: summary.right
            anchors.leftMargin: Units.px(1.6)
            anchors.right: remark.left
            anchors.rightMargin: Units.px(2)
            anchors.verticalCenter: parent.verticalCenter
            role: Type.label
            lines: 1
            // Never smaller: what does not fit is told in the open panel.
            fontSizeMode: Text.FixedSize
            color: Colours.secondary
            text: {
                if (panel.open)
                    return panel.errors > 0 ? (panel.loaded ? "The last good content stays on the glass." : "It begins as soon as this is mended.") : "";
                return panel.first === null ? "" : [panel.first.where, panel.first.place, panel.first.sentence].filter(said => said !== "").join(": ");
            }
        }
        PlainText {
            id: remark
            anchors.right: parent.right
            anchors.rightMargin: Units.px(arrow.visible ? 5.2 : 1.6)
            anchors.verticalCenter: parent.verticalCenter
            role: Type.source
            lines: 1
            color: Colours.quiet
            text: panel.remark
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Units.px(1.6)
            anchors.verticalCenter: parent.verticalCenter
            visible: panel.problems.length > 0 && panel.loaded
            width: Units.px(2.4)
            height: Units.px(2.4)
            name: panel.open ? "fold" : "unfold"
            color: Colours.secondary
        }
    }
    ListView {
        id: list
        anchors.top: strip.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Units.px(1.2)
        width: parent.width
        visible: panel.open
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: panel.open ? panel.problems.length : 0
        spacing: Units.px(1.2)
        delegate: ProblemRow {
            required property int index
            width: list.width
            problem: panel.problems[index] ?? null
        }
    }
}
