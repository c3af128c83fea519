import QtQuick
import Exhibit

// One paragraph at a time; a touch anywhere on it turns to the next.
Item {
    id: story

    required property var paragraphs
    required property int page
    property string turnName
    readonly property int paragraph: paragraphs.length ? page % paragraphs.length : 0
    property int shownParagraph: paragraph
    signal turned

    onParagraphChanged: away.restart()
    NumberAnimation {
        id: away
        target: text
        property: "opacity"
        to: 0
        duration: Motion.leave / 2
        onFinished: {
            story.shownParagraph = story.paragraph;
            back.restart();
        }
    }
    NumberAnimation {
        id: back
        target: text
        property: "opacity"
        to: 1
        duration: Motion.leave
    }
    PlainText {
        id: text
        width: story.width
        height: story.height
        role: Type.body
        lines: 99
        color: Colours.secondary
        text: story.paragraphs[Math.min(story.shownParagraph, story.paragraphs.length - 1)] ?? ""
    }
    TapHandler {
        // However long the finger rests.
        longPressThreshold: 0
        enabled: story.paragraphs.length > 1
        onTapped: story.turned()
    }
    Accessible.role: Accessible.Paragraph
    Accessible.name: text.text
    Accessible.description: story.turnName
}
