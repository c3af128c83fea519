pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// The figures of a screen side by side with shared baselines, set smaller together where they would not fit.
Item {
    id: row

    required property var figures
    required property color accent
    required property bool shown
    required property string source
    property string locale: "en"
    property bool columns: false
    readonly property bool cjk: /[\u3400-\u9fff]/.test(figures[0]?.label ?? "")
    readonly property real gap: Units.px(cjk ? 4.6 : 3)
    readonly property real columnWidth: figures.length > 3 ? width / figures.length : Units.px(31)
    readonly property real fit: Math.max(0.55, columns ? Math.min(1, (columnWidth - Units.px(1.5)) / Math.max(1, measures.implicitWidth)) : Math.min(1, width / Math.max(1, measures.implicitWidth)))
    implicitHeight: sourceLine.y + sourceLine.used

    // The figures at full size, never seen: side by side they say how wide the row would be, stacked the widest.
    Grid {
        id: measures
        opacity: 0
        columns: row.columns ? 1 : Math.max(1, row.figures.length)
        spacing: row.gap
        Repeater {
            model: row.figures.length
            FigureView {
                required property int index
                figure: row.figures[index]
                accent: row.accent
                shown: false
                Accessible.ignored: true
            }
        }
    }
    Row {
        id: numbers
        spacing: row.columns ? 0 : row.gap * Math.max(0.7, row.fit)
        Repeater {
            model: row.figures.length
            Item {
                id: cell
                required property int index
                width: row.columns ? row.columnWidth : view.implicitWidth
                height: view.implicitHeight
                FigureView {
                    id: view
                    figure: row.figures[cell.index]
                    accent: row.accent
                    shown: row.shown
                    shrink: row.fit
                    columnWidth: row.columns ? row.columnWidth - Units.px(2) : 0
                    locale: row.locale
                }
            }
        }
    }
    PlainText {
        id: sourceLine
        y: numbers.height + Units.px(1.3)
        width: row.width
        role: Type.source
        lines: 2
        text: row.source
        color: Colours.quiet
    }
}
