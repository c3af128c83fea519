import QtQuick
import Exhibit
import Exhibit.Models

// Language, accessibility, home (on the opening the poll in its place) and hold, within reach of who sits.
Row {
    id: controls

    required property ShowModel show
    required property ExhibitModel exhibit
    required property color accent
    property bool onOpening: false
    // How wide all of it may be.
    property real room: Units.px(Units.portrait ? 42 : 38)

    function focusAccessibility(): void {
        accessibility.forceActiveFocus();
    }

    spacing: Units.px(1.4)
    TouchButton {
        visible: controls.exhibit.languages.length > 1
        label: controls.exhibit.nextLanguageName
        role: Type.control
        room: controls.room - 3 * (hold.width + controls.spacing) - Units.px(4)
        onTriggered: controls.show.speakNext()
    }
    TouchButton {
        id: accessibility
        icon: "accessibility"
        large: true
        name: controls.exhibit.words.accessibility ?? ""
        on: controls.show.choosing
        accent: controls.accent
        onTriggered: controls.show.chooseSettings(true)
    }
    TouchButton {
        visible: !controls.onOpening
        icon: "home"
        name: controls.exhibit.words.home ?? ""
        onTriggered: controls.show.home()
    }
    TouchButton {
        visible: controls.onOpening && controls.exhibit.hasPoll && controls.show.playing.includes(controls.exhibit.themes.length + 1)
        icon: "view"
        name: controls.exhibit.words.your_view ?? ""
        onTriggered: controls.show.go(controls.exhibit.themes.length + 1)
    }
    TouchButton {
        id: hold
        icon: controls.show.held ? "resume" : "hold"
        name: (controls.show.held ? controls.exhibit.words.resume : controls.exhibit.words.hold) ?? ""
        on: controls.show.held
        accent: controls.accent
        onTriggered: controls.show.hold()
    }
}
