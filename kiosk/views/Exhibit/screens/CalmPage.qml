import QtQuick
import Exhibit

// One sentence on the ground, in both languages: back in a moment.
Rectangle {
    id: page

    required property string words
    required property string otherWords

    color: Colours.ground
    Column {
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: Units.orbitX
        anchors.verticalCenterOffset: Units.orbitY
        width: parent.width - 2 * Units.margin
        spacing: Units.px(2.2)
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.lead
            lines: 3
            text: page.words
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.body
            lines: 3
            color: Colours.secondary
            text: page.otherWords
            Accessible.ignored: true
        }
    }
}
