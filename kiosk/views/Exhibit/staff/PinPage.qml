import QtQuick
import Exhibit
import Exhibit.Models

// Who wants behind the glass enters the PIN.
FocusScope {
    id: page

    required property bool shown
    required property var words
    required property StaffModel staff
    readonly property bool waiting: shown && staff.secondsToWait > 0
    readonly property string answer: waiting ? (words.offer_wait ?? "").replace("{seconds}", staff.secondsToWait) : staff.wrong ? words.offer_wrong ?? "" : ""

    visible: shown
    enabled: shown
    // A keyboard types the digits; Return opens.
    onShownChanged: if (shown) open.forceActiveFocus()
    onAnswerChanged: if (shown && answer !== "") title.Accessible.announce(answer, Accessible.Assertive)

    Rectangle {
        anchors.fill: parent
        color: Colours.ground
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
        Accessible.ignored: !page.shown
    }
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Units.margin, Units.px(80))
        spacing: Units.px(2)
        PlainText {
            id: title
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.call
            lines: 1
            text: page.words.offer_pin ?? ""
        }
        PlainText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Type.body
            lines: 2
            room: Units.px(3.8)
            color: Colours.secondary
            text: page.answer
        }
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            enabled: !page.waiting
            opacity: page.waiting ? 0.4 : 1
            spacing: Units.px(2)
            PlainText {
                width: pad.width
                horizontalAlignment: Text.AlignHCenter
                role: Type.heading
                lines: 1
                text: page.staff.entered > 0 ? Array(page.staff.entered).fill("●").join(" ") : "–"
                Accessible.ignored: true
            }
            NumberPad {
                id: pad
                eraseWord: page.words.erase ?? ""
                onTyped: digit => page.staff.type(digit)
                onErased: page.staff.erase()
            }
            TouchButton {
                id: open
                width: pad.width
                room: pad.width
                implicitHeight: Units.px(8)
                role: Type.answer
                filled: page.staff.complete
                label: page.words.open ?? ""
                onTriggered: page.staff.enter()
            }
        }
        TouchButton {
            anchors.horizontalCenter: parent.horizontalCenter
            label: page.words.cancel ?? ""
            onTriggered: page.staff.dismiss()
        }
    }
}
