import QtQuick
import Exhibit

// One paragraph at a time; a touch anywhere on it turns to the next.
Touchable {
    id: story

    required property var paragraphs
    required property int page
    property string turnName
    readonly property int paragraph: paragraphs.length ? page % paragraphs.length : 0
    property int shownParagraph: paragraph
    signal turned

    corner: Units.px(1.2)
    gesture: TapHandler.DragThreshold
    touch: paragraphs.length > 1
    activeFocusOnTab: touch
    name: text.written
    Accessible.role: Accessible.Paragraph
    Accessible.description: touch ? turnName : ""
    onTriggered: turned()

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
    TouchMark {
        pressed: story.pressed
        at: story.pressedAt
    }
    PlainText {
        id: text
        width: story.width
        height: story.height
        role: Type.body
        lines: 99
        color: Colours.secondary
        text: story.paragraphs[Math.min(story.shownParagraph, story.paragraphs.length - 1)] ?? ""
        Accessible.ignored: true
    }
}
