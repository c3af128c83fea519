import QtQuick
import Exhibit
import Exhibit.Models

// While the house is closed: black glass, or the title, dim and in another place every minute, so that nothing burns in.
Rectangle {
    id: page

    required property ShowModel show
    required property ExhibitModel exhibit
    readonly property int minute: visible && !show.nightBlack ? Math.floor(show.time / 60) : 0
    // The minute whose place the words have.
    property int placed: minute
    // How bright the words are at their brightest.
    readonly property real dim: 0.34

    color: Colours.black
    onMinuteChanged: visible ? move.restart() : placed = minute
    SequentialAnimation {
        id: move
        NumberAnimation { target: words; property: "opacity"; to: 0; duration: Motion.nightfall }
        ScriptAction { script: page.placed = page.minute }
        NumberAnimation { target: words; property: "opacity"; to: page.dim; duration: Motion.nightfall }
    }
    // The fractions are those of the plastic number: places one after the other lie far apart and fill the page evenly.
    function spread(fraction: real, room: real): real {
        return Units.snap(Math.max(0, room) * ((0.5 + page.placed * fraction) % 1));
    }
    Item {
        id: words
        visible: !page.show.nightBlack
        x: Units.margin + page.spread(0.7549, page.width - 2 * Units.margin - width)
        y: Units.margin + page.spread(0.5698, page.height - 2 * Units.margin - height)
        width: Math.min(page.width - 2 * Units.margin, Units.px(84))
        height: otherSentence.y + otherSentence.used
        opacity: page.dim

        PlainText {
            id: title
            width: parent.width
            role: Type.title
            lines: 2
            text: page.exhibit.title
        }
        PlainText {
            id: sentence
            y: title.used + Units.px(2.2)
            width: parent.width
            role: Type.lead
            lines: 2
            text: page.exhibit.words.closed ?? ""
        }
        PlainText {
            id: otherSentence
            y: sentence.y + sentence.used + Units.px(0.6)
            width: parent.width
            role: Type.lead
            lines: 2
            text: page.exhibit.otherWords.closed ?? ""
            Accessible.ignored: true
        }
    }
}
