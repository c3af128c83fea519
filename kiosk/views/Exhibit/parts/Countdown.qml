import QtQuick
import QtQuick.Shapes
import Exhibit
import Exhibit.Models

// "Still there?": a veil over everything; a touch anywhere stays.
Rectangle {
    id: countdown

    required property ShowModel show
    required property ExhibitModel exhibit
    required property color accent
    readonly property bool asked: show.phase === "leaving"
    readonly property real share: show.secondsLeft / Math.max(1, exhibit.countdown)
    readonly property int seconds: Math.ceil(show.secondsLeft)
    property int spokenSeconds: 0

    visible: opacity > 0
    opacity: asked ? 1 : 0
    enabled: asked
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text
    Accessible.ignored: !asked
    color: Colours.veil
    Behavior on opacity { NumberAnimation { duration: Motion.leave } }
    onSecondsChanged: if (asked) spokenSeconds = seconds
    onAskedChanged: {
        if (!asked)
            return;
        stay.forceActiveFocus();
        Accessible.announce(question.text + " " + returning.text, Accessible.Assertive);
    }

    TapHandler {
        // However long the finger rests.
        longPressThreshold: 0
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: countdown.show.stay()
    }
    Column {
        anchors.centerIn: parent
        // The answers stand in the lower half; at the very foot for who asked for that.
        anchors.verticalCenterOffset: countdown.show.lowReach ? Units.snap((parent.height - height) / 2) - Units.px(6) : 0
        width: Math.min(parent.width - 2 * Units.margin, Units.px(120))
        spacing: Units.px(2.2)

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Units.px(28)
            height: width

            Shape {
                anchors.fill: parent
                ShapePath {
                    strokeColor: Colours.track
                    strokeWidth: 0.3 * Units.u
                    fillColor: "transparent"
                    PathAngleArc { centerX: Units.px(14); centerY: Units.px(14); radiusX: Units.px(13.4); radiusY: Units.px(13.4); startAngle: -90; sweepAngle: 360 }
                }
                ShapePath {
                    strokeColor: countdown.accent
                    strokeWidth: 1.1 * Units.u
                    fillColor: "transparent"
                    capStyle: ShapePath.RoundCap
                    PathAngleArc { centerX: Units.px(14); centerY: Units.px(14); radiusX: Units.px(13.4); radiusY: Units.px(13.4); startAngle: -90; sweepAngle: Math.round(360 * countdown.share) }
                }
            }
            PlainText {
                anchors.centerIn: parent
                role: Type.countdown
                text: countdown.spokenSeconds
                Accessible.ignored: true
            }
        }
        PlainText {
            id: question
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.question
            lines: 1
            text: countdown.exhibit.words.still_there
        }
        PlainText {
            visible: text !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.titleOther
            lines: 1
            color: Colours.secondary
            text: countdown.exhibit.otherWords.still_there ?? ""
            Accessible.ignored: true
        }
        Column {
            width: parent.width
            spacing: Units.px(0.8)
            PlainText {
                id: returning
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: Type.heading
                font.weight: Font.Normal
                Accessible.role: Accessible.StaticText
                lines: 1
                text: countdown.exhibit.words.returning.replace("{seconds}", countdown.spokenSeconds)
            }
            PlainText {
                visible: text !== ""
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: Type.body
                lines: 1
                color: Colours.secondary
                text: (countdown.exhibit.otherWords.returning ?? "").replace("{seconds}", countdown.spokenSeconds)
                Accessible.ignored: true
            }
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: Units.portrait ? 1 : 2
            topPadding: Units.px(1.4)
            spacing: Units.px(2.2)
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            TouchButton {
                id: stay
                implicitWidth: Units.px(44 + 3 * Type.step)
                room: Units.px(19 + 1.5 * Type.step)
                implicitHeight: Units.px(11)
                role: Type.answer
                filled: true
                accent: countdown.accent
                label: countdown.exhibit.words.stay
                otherLabel: countdown.exhibit.otherWords.stay ?? ""
                onTriggered: countdown.show.stay()
            }
            TouchButton {
                implicitWidth: Units.px(32 + 3 * Type.step)
                room: Units.px(13.4 + 1.5 * Type.step)
                implicitHeight: Units.px(11)
                role: Type.answerOther
                label: countdown.exhibit.words.start_over
                otherLabel: countdown.exhibit.otherWords.start_over ?? ""
                onTriggered: countdown.show.startOver()
            }
        }
    }
}
