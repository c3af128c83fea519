pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// The line at the top: the exhibit's name, and what the picture shows. Larger text takes the name's place; for who sits,
// what the picture shows is said in the lower half.
Item {
    id: line

    property string name
    property string caption
    property bool low: false
    readonly property bool atFoot: low && Units.portrait

    y: atFoot ? Units.px(Units.down - (Units.squat ? 24.2 : 12.6)) - caption.used : Units.px(low ? 51.4 : 4.6)

    // The corners of the picture go dark, not only what lies behind the letters: that would look like a smudge.
    component Corner: Patch {
        required property PlainText words
        required property bool atStart
        readonly property real wide: Units.margin + words.contentWidth + Units.px(2)
        visible: words.visible && words.text !== "" && !line.low
        around: Qt.rect(Units.start(atStart ? 0 : line.width - wide, wide, line.width), -line.y, wide, line.y + words.y + words.height + Units.px(1))
        edge: Units.px(8)
    }
    Corner { words: exhibitName; atStart: true }
    Corner { words: caption; atStart: false }
    PlainText {
        id: exhibitName
        visible: !line.low && (Units.portrait || Type.step === 0)
        x: Units.start(Units.margin, width, line.width)
        width: line.width * 0.42
        horizontalAlignment: Text.AlignLeft
        role: Type.exhibitName
        lines: 1
        text: line.name
        color: Colours.secondary
    }
    PlainText {
        id: caption
        x: Units.start(line.atFoot ? Units.px(Units.squat ? 52 : 6) : line.width - Units.margin - width, width, line.width)
        width: line.low ? Units.px(line.atFoot ? 42 : Math.min(62, 0.36 * Units.across)) : line.width - 2 * Units.margin - (exhibitName.visible ? exhibitName.contentWidth + Units.px(4) : line.width * 0.5)
        horizontalAlignment: line.atFoot ? Text.AlignLeft : Text.AlignRight
        role: Type.caption
        lines: line.atFoot ? 2 : 1
        text: line.caption
        color: Colours.secondary
    }
}
