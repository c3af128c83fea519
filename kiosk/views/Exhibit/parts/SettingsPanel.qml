pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// What a visitor may set, on a sheet at the foot of the screen, within reach of who sits; a touch beside it closes it.
FocusScope {
    id: panel

    required property ShowModel show
    required property ExhibitModel exhibit
    required property color accent
    required property bool shown
    readonly property var words: exhibit.words
    readonly property var otherWords: exhibit.otherWords
    readonly property int columns: Units.portrait ? 2 : 4
    readonly property real gap: Units.px(2.2)
    readonly property real tileWidth: Math.floor((width - 2 * Units.margin - (columns - 1) * gap) / columns)
    readonly property real nameHeight: Math.max(sizes.ownNameHeight, contrast.ownNameHeight, motion.ownNameHeight, reach.ownNameHeight)
    readonly property real tileHeight: nameHeight + Units.px(14.8)

    visible: false
    enabled: shown
    onShownChanged: {
        if (shown)
            sizes.focusCurrent();
    }
    Keys.onPressed: event => {
        const along = Units.mirrored ? Qt.Key_Left : Qt.Key_Right;
        const back = Units.mirrored ? Qt.Key_Right : Qt.Key_Left;
        const on = event.key === along || event.key === Qt.Key_Down;
        if (!on && event.key !== back && event.key !== Qt.Key_Up)
            return;
        event.accepted = true;
        panel.Window.activeFocusItem?.nextItemInFocusChain(on).forceActiveFocus();
    }
    states: State {
        name: "open"
        when: panel.shown
        PropertyChanges {
            panel.visible: true
            sheet.opacity: 1
            sheet.drop: 0
        }
    }
    transitions: [
        Transition {
            to: "open"
            NumberAnimation { properties: "opacity,drop"; duration: Motion.rise; easing.type: Easing.OutCubic }
        },
        Transition {
            from: "open"
            SequentialAnimation {
                NumberAnimation { properties: "opacity,drop"; duration: Motion.leave; easing.type: Easing.InCubic }
                PropertyAction { target: panel; property: "visible" }
            }
        }
    ]

    Item {
        width: parent.width
        height: sheet.y
        TapHandler {
            // However long the finger rests.
            longPressThreshold: 0
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: panel.show.chooseSettings(false)
        }
    }
    Rectangle {
        id: sheet
        // How far it has slid out of the screen, of its height.
        property real drop: Motion.moving ? 1 : 0
        y: panel.height - Units.snap(height * (1 - drop))
        width: parent.width
        height: Units.snap(foot.y + foot.height + Units.px(4.1))
        opacity: Motion.moving ? 1 : 0
        color: Colours.ground
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
        Accessible.ignored: !panel.shown

        // What lies behind goes down into the ground.
        Rectangle {
            anchors.bottom: parent.top
            width: parent.width
            height: Units.px(3.4)
            gradient: Gradient {
                GradientStop { position: 0; color: Qt.alpha(Colours.ground, 0) }
                GradientStop { position: 1; color: Colours.ground }
            }
        }
        Rectangle {
            width: parent.width
            height: Units.hairline
            color: Colours.hairline
        }
        PlainText {
            id: title
            anchors.left: parent.left
            anchors.leftMargin: Units.margin
            y: Units.px(3.4)
            width: Math.min(implicitWidth, parent.width * 0.6)
            role: Type.call
            lines: 1
            text: panel.words.accessibility ?? ""
            Accessible.role: Accessible.Heading
        }
        PlainText {
            anchors.left: title.right
            anchors.leftMargin: Units.px(1.6)
            y: title.y + title.firstBaseline - firstBaseline
            role: Type.kicker
            color: Colours.secondary
            text: panel.otherWords.accessibility ?? ""
            Accessible.ignored: true
        }
        Grid {
            id: tiles
            anchors.left: parent.left
            anchors.leftMargin: Units.margin
            y: title.y + title.height + Units.px(2.6)
            columns: panel.columns
            spacing: panel.gap

            TextSizes {
                id: sizes
                width: panel.tileWidth
                height: panel.tileHeight
                icon: "text"
                name: panel.words.text_size ?? ""
                otherName: panel.otherWords.text_size ?? ""
                letter: panel.words.letter ?? ""
                sizeNames: [panel.words.text_normal, panel.words.text_large, panel.words.text_largest]
                current: panel.show.textStep
                accent: panel.accent
                onChosen: size => panel.show.setTextStep(size)
            }
            OnOff {
                id: contrast
                icon: "contrast"
                word: "high_contrast"
                on: panel.show.highContrast
                onTriggered: panel.show.setHighContrast(!on)
            }
            OnOff {
                id: motion
                icon: "motion"
                word: "less_motion"
                on: panel.show.reducedMotion
                onTriggered: panel.show.setReducedMotion(!on)
            }
            OnOff {
                id: reach
                icon: "reach"
                word: "low_reach"
                on: panel.show.lowReach
                onTriggered: panel.show.setLowReach(!on)
            }
        }
        Item {
            id: foot
            x: Units.margin
            y: tiles.y + tiles.height + Units.px(3.1)
            width: parent.width - 2 * x
            height: done.height

            PlainText {
                id: end
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                role: Type.label
                color: Colours.quiet
                text: panel.words.ends_with_visit ?? ""
            }
            PlainText {
                visible: !Units.portrait
                anchors.left: end.right
                anchors.leftMargin: Units.px(1.6)
                y: end.y + end.firstBaseline - firstBaseline
                role: Type.second
                color: Colours.quiet
                text: panel.otherWords.ends_with_visit ?? ""
                Accessible.ignored: true
            }
            TouchButton {
                id: done
                anchors.right: parent.right
                filled: true
                accent: panel.accent
                label: panel.words.done ?? ""
                otherLabel: panel.otherWords.done ?? ""
                onTriggered: panel.show.chooseSettings(false)
            }
        }
    }

    component OnOff: SettingTile {
        required property string word
        width: panel.tileWidth
        height: panel.tileHeight
        accent: panel.accent
        name: panel.words[word] ?? ""
        otherName: panel.otherWords[word] ?? ""
        stateWord: (on ? panel.words.on : panel.words.off) ?? ""
    }
}
