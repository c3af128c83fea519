import QtQuick
import Exhibit

// One number with its qualifier above and its label below; it counts up once when its screen comes on.
Item {
    id: view

    // {number, shown, decimals, scale, unit, label, qualifier}
    required property var figure
    required property color accent
    required property bool shown
    property TextRole role: Type.number
    property real shrink: 1
    // The shrink of the largest number in the row: all stand on its baseline.
    property real tallest: shrink
    // The same for labels: all of a row have one size.
    property real labelShrink: 1
    // Width that the label may fill; 0 where it finds its own: two lines of a short one, while Chinese ones stay on one.
    property real room: 0
    property string locale: "en"
    property real progress: 1

    readonly property real labelWidth: room > 0 ? room : (label.cjk ? 20 : 16.4) * Type.reading * Units.u
    readonly property string measure: figure.scale + (figure.scale && figure.unit && /^[\x00-\x7f]/.test(figure.scale) ? " " : "") + figure.unit
    // Some figure of the row has a qualifier: then all leave room for one.
    property bool qualified: true
    // Distances from the top, so that neighbours share their baselines.
    readonly property real numberTop: qualified ? (Type.label.line * Type.label.size + 1.1) * Units.u : 0
    readonly property real numberFoot: numberTop + Math.round(role.line * role.size * tallest * Units.u)
    readonly property real numberWidth: Math.ceil(full.advanceWidth)
    readonly property real unitWidth: measure === "" ? 0 : Math.min(unit.implicitWidth, Units.px(16 * Type.reading)) + 0.7 * Units.u
    readonly property real wordsWidth: Math.max(label.contentWidth, qualifier.contentWidth)
    // The narrowest that the label can be without a broken word.
    readonly property real wordWidth: Math.ceil(longest.advanceWidth * Math.min(1, Math.ceil(Type.smallest * Units.u) / label.font.pixelSize))
    implicitWidth: Math.max(numberWidth + unitWidth, wordsWidth)
    implicitHeight: label.y + label.used

    // Number, measure and label in one breath.
    Accessible.role: Accessible.StaticText
    Accessible.name: [qualifier.written, figure.number + (/^[a-z]/i.test(measure) ? " " : "") + measure, label.written].filter(part => part !== "").join(label.cjk ? "" : " ").replace(/\n/g, label.cjk ? "" : " ")
    Accessible.ignored: !enabled || !visible
    onShownChanged: if (shown) count.restart()
    NumberAnimation on progress { id: count; running: false; from: 0; to: 1; duration: Motion.count; easing.type: Easing.OutCubic }

    TextMetrics { id: longest; font: label.font; text: view.figure.label.split(/[\s-]/).reduce((long, word) => word.length > long.length ? word : long, "") }
    // The number's final width, reserved while it counts.
    TextMetrics { id: full; font: number.font; text: view.figure.number }

    PlainText {
        id: qualifier
        x: Units.start(0, width, view.width)
        y: number.y - view.numberTop
        width: Math.min(implicitWidth, view.room > 0 ? view.room : Units.px(20 * Type.reading))
        role: Type.label
        lines: 1
        text: view.figure.qualifier
        Accessible.ignored: true
        color: Colours.secondary
    }
    PlainText {
        id: number
        x: Units.start(0, width, view.width)
        y: view.numberFoot - height
        width: Math.min(view.numberWidth, Math.max(view.width - view.unitWidth, view.width / 2))
        role: view.role
        shrink: view.shrink
        lines: 1
        color: view.accent
        text: view.progress < 1 ? Number(view.figure.shown * view.progress).toLocaleString(Qt.locale(view.locale), "f", view.figure.decimals) : view.figure.number
        Accessible.ignored: true
    }
    PlainText {
        id: unit
        x: Units.start(number.width + 0.7 * Units.u, width, view.width)
        y: number.y + number.firstBaseline - firstBaseline
        width: Math.max(1, Math.min(view.unitWidth, view.width - number.width) - 0.7 * Units.u)
        role: Type.measure
        lines: 1
        color: view.accent
        text: view.measure
        Accessible.ignored: true
    }
    PlainText {
        id: label
        x: Units.start(0, width, view.width)
        y: view.numberFoot + (Units.portrait ? 1.4 : 1.7) * Units.u
        width: view.labelWidth
        role: Type.label
        shrink: view.labelShrink
        lines: 3
        // Smaller before a word is broken.
        wrapMode: view.wordWidth > width ? Text.Wrap : Text.WordWrap
        text: view.figure.label
        Accessible.ignored: true
    }
}
