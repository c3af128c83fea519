pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// The figures of a screen side by side with shared baselines, the first one louder. Where they would not fit, numbers
// are set smaller together, then labels take more lines.
Item {
    id: row

    required property var figures
    required property color accent
    required property bool shown
    required property string source
    property string locale: "en"
    // In columns of one width.
    property bool columns: false
    readonly property int count: figures.length
    // How much larger the first number is.
    readonly property real loud: count < 2 || columns ? 1 : count < 4 ? 1.3 : 1.15
    readonly property bool qualified: figures.some(figure => figure.qualifier !== "")
    readonly property bool cjk: /[\u3400-\u9fff]/.test(figures[0]?.label ?? "")
    readonly property real fullGap: Units.px(cjk ? 4.6 : 3)
    readonly property real gap: Units.snap(fullGap * Math.max(0.7, fit))
    readonly property real columnWidth: width / Math.max(columns ? 3 : 1, count)
    readonly property var wanted: measured.count === count ? wants() : []
    // The width of the row at full size.
    readonly property real natural: across(1, 1)
    // How much of their size the numbers keep, and of their width the labels.
    readonly property var shares: shrunk()
    readonly property real fit: shares[0]
    readonly property real squeeze: shares[1]
    // And where nothing else is left, everything gives way alike.
    readonly property real press: columns ? 1 : Math.min(1, (width - gap * (count - 1)) / Math.max(1, across(fit, squeeze) - gap * (count - 1)))
    // The most height there is: the source is set smaller before it leaves that.
    property real room: Infinity
    implicitHeight: row.source === "" ? numbers.height : sourceLine.y + sourceLine.used

    // How wide number, unit and words of each figure are at full size, and its longest word at the smallest.
    function wants(): var {
        const found = [];
        // The row's width says that its figures have come or changed.
        for (let index = 0; measures.implicitWidth > 0 && index < measured.count; index++) {
            const view = measured.itemAt(index) as FigureView;
            found.push({ number: view?.numberWidth ?? 0, unit: view?.unitWidth ?? 0, words: view?.wordsWidth ?? 0, word: view?.wordWidth ?? 0 });
        }
        return found;
    }
    function needs(want: var, fit: real, squeeze: real): real {
        return Math.ceil(Math.max(want.number * fit + want.unit, want.words * squeeze, want.word));
    }
    // Numbers give way a little, then labels, then numbers again, and labels at last; what would gain nothing stays.
    function shrunk(): var {
        let share = [1, 1];
        for (const [part, least] of [[0, 0.7], [1, 0.7], [0, 0.4], [1, 0.5]]) {
            while (share[part] > least && !fits(share[0], share[1])) {
                const less = share.map((kept, index) => index === part ? kept - 0.05 : kept);
                if (across(less[0], less[1]) === across(share[0], share[1]))
                    break;
                share = less;
            }
        }
        return share;
    }
    function fits(fit: real, squeeze: real): bool {
        return columns ? wanted.every(want => want.number * fit + want.unit <= columnWidth - Units.px(1.5)) : across(fit, squeeze) <= width;
    }
    function across(fit: real, squeeze: real): real {
        return wanted.reduce((sum, want) => sum + needs(want, fit, squeeze), fullGap * Math.max(0.7, fit) * Math.max(0, count - 1));
    }

    // The figures at full size, never seen.
    Row {
        id: measures
        opacity: 0
        Repeater {
            id: measured
            model: row.count
            FigureView {
                required property int index
                figure: row.figures[index]
                accent: row.accent
                shown: false
                shrink: index === 0 ? row.loud : 1
                enabled: false
            }
        }
    }
    Row {
        id: numbers
        width: row.width
        spacing: row.columns ? 0 : row.gap
        Repeater {
            model: row.count
            Item {
                id: cell
                required property int index
                readonly property var want: row.wanted[index] ?? { number: 0, unit: 0, words: 0, word: 0 }
                width: row.columns ? row.columnWidth : Math.floor(row.press * row.needs(want, row.fit, row.squeeze))
                height: view.implicitHeight
                FigureView {
                    id: view
                    width: cell.width
                    figure: row.figures[cell.index]
                    accent: row.accent
                    shown: row.shown
                    shrink: row.fit * (cell.index === 0 ? row.loud : 1)
                    tallest: row.fit * row.loud
                    labelShrink: Math.max(row.squeeze, Type.smallest / Type.label.size)
                    qualified: row.qualified
                    room: row.columns ? cell.width - Units.px(2) : row.squeeze * row.press < 1 ? cell.width : 0
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
        room: row.room - y
        text: row.source
        color: Colours.quiet
    }
}
