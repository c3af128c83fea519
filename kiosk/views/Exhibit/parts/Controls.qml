import QtQuick
import Exhibit
import Exhibit.Models

// Language, home and hold, within reach of a seated visitor.
Row {
    id: controls

    required property ShowModel show
    required property ExhibitModel exhibit
    required property color accent

    spacing: Units.px(1.4)
    TouchButton {
        visible: controls.exhibit.languages.length > 1
        label: controls.exhibit.nextLanguageName
        onTriggered: controls.show.speakNext()
    }
    TouchButton {
        icon: "home"
        name: controls.exhibit.words.home
        onTriggered: controls.show.home()
    }
    TouchButton {
        icon: controls.show.held ? "resume" : "hold"
        name: controls.show.held ? controls.exhibit.words.resume : controls.exhibit.words.hold
        on: controls.show.held
        accent: controls.accent
        onTriggered: controls.show.hold()
    }
}
