pragma ComponentBehavior: Bound

import QtQuick
import Exhibit
import Exhibit.Models

// Behind the glass: how the exhibit is, what went wrong, and what staff may do.
FocusScope {
    id: page

    required property bool shown
    required property ExhibitModel exhibit
    required property StaffModel staff
    required property VitalSigns vitals
    readonly property real inner: width - 2 * Units.margin
    readonly property real column: Units.portrait ? inner : Math.floor(inner * 0.6)
    readonly property real beside: Units.portrait ? inner : inner - column - Units.px(6)
    readonly property var complaints: [...staff.troubles, ...exhibit.problems]

    visible: shown
    enabled: shown
    onShownChanged: if (shown) close.forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Colours.ground
    }
    PlainText {
        id: title
        x: Units.margin
        y: Units.px(5)
        width: page.inner - close.width - Units.px(3)
        role: Type.call
        lines: 1
        text: "Behind the glass"
    }
    TouchButton {
        id: close
        x: parent.width - Units.margin - width
        y: Units.px(4)
        filled: true
        label: "Back to the exhibit"
        onTriggered: page.staff.dismiss()
    }
    Column {
        id: rows
        x: Units.margin
        y: Units.px(13.5)
        width: page.column
        Repeater {
            model: page.staff.rows.length
            StaffRow {
                required property int index
                width: rows.width
                told: page.staff.rows[index]
            }
        }
    }
    Column {
        id: graphs
        x: Units.portrait ? Units.margin : page.width - Units.margin - width
        y: Units.portrait ? rows.y + rows.height + Units.px(3) : Units.px(14.3)
        width: page.beside
        spacing: Units.px(2.4)
        VitalGraph {
            width: parent.width
            subject: "memory"
            title: "Memory, MB, the last half hour"
            shown: page.shown
            vitals: page.vitals
        }
        VitalGraph {
            width: parent.width
            subject: "frames"
            title: "Frames a second"
            shown: page.shown
            vitals: page.vitals
        }
    }
    PlainText {
        id: heading
        x: Units.margin
        y: (Units.portrait ? graphs.y + graphs.height : rows.y + rows.height) + Units.px(2.4)
        width: page.column
        role: Type.heading
        lines: 1
        text: page.complaints.length > 0 ? "What went wrong last" : "Nothing has gone wrong since the start"
    }
    ListView {
        x: Units.margin
        y: heading.y + heading.height + Units.px(1.4)
        width: page.column
        height: foot.y - y - Units.px(2)
        clip: true
        spacing: Units.px(0.8)
        model: page.complaints
        delegate: PlainText {
            required property string modelData
            width: ListView.view.width
            role: Type.caption
            color: Colours.secondary
            text: modelData
        }
    }
    Column {
        id: foot
        x: Units.margin
        y: page.height - height - Units.px(5)
        width: page.inner
        spacing: Units.px(1.8)
        PlainText {
            width: parent.width
            role: Type.label
            lines: 2
            verticalAlignment: Text.AlignBottom
            color: Colours.caution
            visible: text !== ""
            text: page.staff.trusted ? page.staff.note : "To do more than look, set a PIN on this computer with “kiosk pin”."
        }
        StaffActions {
            width: parent.width
            visible: page.staff.trusted
            exhibit: page.exhibit
            staff: page.staff
        }
    }
}
