import QtQuick
import Exhibit

// The one part that shows text. It never reads markup, sets type by the text's own script, and its box is
// trimmed to the role's line height, so that boxes stack as designed.
Text {
    id: part

    required property TextRole role
    // The most lines it may take; longer text is set smaller, to 0.6 of its size but never
    // below the smallest. 0: no limit.
    property int lines: 0
    // The most height it may take, where lines alone do not say it.
    property real room: Infinity
    property real shrink: 1
    // Without the letters that only decide where lines break.
    readonly property string written: text.replace(/[\u00ad\u2009\u2060]/g, "").replace(/\u00a0/g, " ")
    readonly property bool cjk: /[\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(text)
    readonly property real line: cjk ? role.cjkLine : role.line
    readonly property real wanted: (cjk ? role.cjkSize : role.size) * shrink * Units.u
    // What has to fit is never rounded up.
    readonly property real em: Math.max(1, shrink < 1 ? Math.floor(wanted) : Math.round(wanted))
    // The font's own line, which the text engine rounds up at small sizes.
    readonly property FontMetrics metrics: FontMetrics { font: part.font }
    readonly property real trim: -(metrics.height - line * em) / 2
    // Small lines come out up to a pixel taller than asked.
    readonly property real tallest: lines === 0 ? Infinity : Math.min(room, Math.ceil(lines * line * em + (lines > 1 ? lines : 0)))
    // The height that the text really takes; a box with a limit is always as tall as its limit.
    readonly property real used: Math.min(height, contentHeight + topPadding + bottomPadding)
    // Where the first line's letters stand, from the top of the trimmed box.
    readonly property real firstBaseline: lines === 1 ? tallest - trim - metrics.descent * fontInfo.pixelSize / em : metrics.ascent + trim

    textFormat: Text.PlainText
    // Said, so that it is mirrored with the layout, whatever the text's own direction.
    horizontalAlignment: Text.AlignLeft
    color: Colours.primary
    wrapMode: lines === 1 ? Text.NoWrap : Text.Wrap
    lineHeightMode: Text.ProportionalHeight
    lineHeight: line * em / metrics.height
    // Text that was set smaller keeps its baseline.
    verticalAlignment: lines === 1 ? Text.AlignBottom : Text.AlignTop
    topPadding: trim
    bottomPadding: -Math.abs(trim)
    height: lines === 0 ? implicitHeight : tallest
    fontSizeMode: lines === 0 ? Text.FixedSize : lines === 1 ? Text.HorizontalFit : Text.Fit
    minimumPixelSize: Math.min(em, Math.max(Math.round(Type.smallest * Units.u), Math.round(em * 0.6)))
    elide: lines > 0 ? Text.ElideRight : Text.ElideNone
    font.family: Type.family
    font.pixelSize: em
    font.weight: role.weight
    font.letterSpacing: (cjk ? role.cjkTracking : role.tracking) * Units.u
    font.features: cjk ? { "tnum": 1 } : { "tnum": 1, "pwid": 1 }
    Accessible.role: role.heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: written.replace(/\n/g, cjk ? "" : " ")
    // What is covered or hidden is not read.
    Accessible.ignored: !enabled || !visible || text === ""
}
