pragma Singleton
import QtQuick
import Exhibit

// The scale of type: every text on the glass takes one of these roles.
QtObject {
    readonly property string family: "Noto Sans CJK SC"
    // How much larger the visitor wants text, 0 to 2: what is read from close by grows most, titles stay.
    property int step: 0
    readonly property real reading: [1, 1.2, 1.4][step]
    readonly property real leading: [1, 1.08, 1.17][step]
    // Nothing is set smaller, in u.
    readonly property real smallest: 1.7

    readonly property TextRole display: TextRole { heading: true; size: 13.6; cjkSize: Units.portrait ? 19 : 17; weight: Font.Bold; line: 1.04; cjkLine: 1.15; tracking: -0.25; cjkTracking: 1.2 }
    readonly property TextRole displayOther: TextRole { size: 5.4; cjkSize: 7.6; line: 1.1; cjkTracking: 1.6 }
    readonly property TextRole title: TextRole { heading: true; size: Units.portrait ? 12 : 8.6; weight: Font.Bold; line: 1.1; tracking: -0.12; cjkTracking: 0.6 }
    readonly property TextRole titleOther: TextRole { size: Units.portrait ? 5 : 4; line: 1.1; cjkTracking: 0.3 }
    readonly property TextRole number: TextRole { size: Units.portrait ? 8.4 : 6.4; weight: Font.Bold; line: 0.86; tracking: -0.06 }
    readonly property TextRole measure: TextRole { size: 2.6 * Type.reading; line: 0.86 }
    readonly property TextRole question: TextRole { heading: true; size: 8; weight: Font.Bold; line: 1.1 }
    readonly property TextRole countdown: TextRole { size: 13; weight: Font.Bold; line: 1 }
    readonly property TextRole call: TextRole { size: 4.4 * Type.leading; weight: Font.Bold; line: 1.1; cjkTracking: 0.5 }
    readonly property TextRole callOther: TextRole { size: 3.2 * Type.reading; line: 1.1; cjkTracking: 0.5 }
    readonly property TextRole lead: TextRole { size: (Units.portrait ? 3.8 : 3.6) * Type.leading; line: 1.32; cjkLine: 1.5 }
    readonly property TextRole heading: TextRole { heading: true; size: 2.8 * Type.leading; weight: Font.Bold; line: 1.2 }
    readonly property TextRole body: TextRole { size: 2.5 * Type.reading; cjkSize: 2.6 * Type.reading; line: 1.42; cjkLine: 1.62 }
    readonly property TextRole themeName: TextRole { size: 2.5 * Type.reading; line: 1.3 }
    readonly property TextRole themeNameOpening: TextRole { size: 3; weight: Font.Bold; line: 1.3 }
    readonly property TextRole exhibitName: TextRole { size: 2.2 * Type.reading; line: 1.3; cjkTracking: 0.1 }
    readonly property TextRole label: TextRole { size: 2 * Type.reading; line: 1.3; cjkLine: 1.45 }
    readonly property TextRole kicker: TextRole { size: 2.5 * Type.reading; line: 1.3; cjkTracking: 0.1 }
    readonly property TextRole second: TextRole { size: 1.9 * Type.reading; line: 1.4 }
    readonly property TextRole caption: TextRole { size: 1.8 * Type.reading; line: 1.35 }
    readonly property TextRole source: TextRole { size: 1.7 * Type.reading; line: 1.35 }
    readonly property TextRole button: TextRole { size: 2.5 * Type.reading; weight: Font.Bold; line: 1.3 }
    readonly property TextRole poll: TextRole { heading: true; size: Units.portrait ? 8 : 7.2; cjkSize: Units.portrait ? 8 : 6.4; weight: Font.Bold; line: 1.1; tracking: -0.1; cjkTracking: 0.4 }
    readonly property TextRole pollOther: TextRole { size: (Units.portrait ? 4.4 : 3.6) * Type.leading; line: 1.1; cjkTracking: 0.3 }
    readonly property TextRole pollLead: TextRole { size: (Units.portrait ? 3.2 : 2.8) * Type.reading; line: 1.4; cjkLine: 1.6 }
    readonly property TextRole voteName: TextRole { size: 3.2 * Type.leading; weight: Font.Bold; line: 1.3 }
    readonly property TextRole voteNameOther: TextRole { size: 2.4 * Type.reading; line: 1.3 }
    readonly property TextRole voteCount: TextRole { size: 4 * Type.leading; weight: Font.Bold; line: 1.1 }
    readonly property TextRole answer: TextRole { size: 3 * Type.leading; weight: Font.Bold; line: 1.3 }
    // The row of controls has no room to grow beside the theme bar.
    readonly property TextRole control: TextRole { size: 2.5 * (Units.portrait ? Type.leading : 1); weight: Font.Bold; line: 1.3 }
    // The sizes of text to choose from.
    readonly property list<TextRole> letters: [
        TextRole { size: 2.6; weight: Font.Bold },
        TextRole { size: 3.6; weight: Font.Bold },
        TextRole { size: 4.8; weight: Font.Bold }
    ]
    readonly property TextRole answerOther: TextRole { size: 2.5 * Type.leading; line: 1.3 }
}
