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
    // Wide enough for two lines of a short label; Chinese labels stay on one.
    readonly property real labelWidth: columnWidth > 0 ? columnWidth : (label.cjk ? 20 : 16.4) * Units.u
    // The label fills a column where there is one.
    property real columnWidth: 0
    property string locale: "en"
    property real progress: 1

    readonly property string measure: figure.scale + (figure.scale && figure.unit && /^[\x00-\x7f]/.test(figure.scale) ? " " : "") + figure.unit
    // Distances from the top, so that neighbours share their baselines.
    readonly property real numberTop: Type.label.line * Type.label.size * Units.u + 1.1 * Units.u
    implicitWidth: Math.max(full.advanceWidth + (measure === "" ? 0 : unit.width + 0.7 * Units.u), label.contentWidth, qualifier.contentWidth)
    implicitHeight: label.y + label.height

    onShownChanged: if (shown) count.restart()
    NumberAnimation on progress { id: count; running: false; from: 0; to: 1; duration: Motion.count; easing.type: Easing.OutCubic }

    // The number's final width, reserved while it counts.
    TextMetrics { id: full; font: number.font; text: view.figure.number }

    PlainText {
        id: qualifier
        width: Math.min(implicitWidth, Units.px(20))
        role: Type.label
        lines: 1
        text: view.figure.qualifier
        color: Colours.secondary
    }
    PlainText {
        id: number
        y: view.numberTop
        role: view.role
        shrink: view.shrink
        wrapMode: Text.NoWrap
        color: view.accent
        text: view.progress < 1 ? Number(view.figure.shown * view.progress).toLocaleString(Qt.locale(view.locale), "f", view.figure.decimals) : view.figure.number
        Accessible.name: view.figure.number + view.measure
    }
    PlainText {
        id: unit
        x: full.advanceWidth + 0.7 * Units.u
        y: number.y + number.firstBaseline - firstBaseline
        width: Math.min(implicitWidth, Units.px(16))
        role: Type.measure
        lines: 1
        color: view.accent
        text: view.measure
    }
    PlainText {
        id: label
        y: number.y + number.height + (Units.portrait ? 1.4 : 1.7) * Units.u
        width: view.labelWidth
        role: Type.label
        maximumLineCount: 3
        elide: Text.ElideRight
        text: view.figure.label
    }
}
