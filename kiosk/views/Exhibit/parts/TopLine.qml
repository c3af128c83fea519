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

    Patch {
        visible: !line.low && line.caption !== ""
        // Its letters stand at the side where reading ends.
        around: Qt.rect(Units.mirrored ? caption.x : caption.x + caption.width - caption.contentWidth, caption.y, caption.contentWidth, caption.height)
    }
    Patch {
        visible: exhibitName.visible && exhibitName.text !== ""
        around: Qt.rect(Units.mirrored ? exhibitName.x + exhibitName.width - exhibitName.contentWidth : exhibitName.x, exhibitName.y, exhibitName.contentWidth, exhibitName.height)
    }
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
