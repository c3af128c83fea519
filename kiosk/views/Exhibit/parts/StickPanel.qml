import QtQuick
import Exhibit
import Exhibit.Models

// For staff, over everything: what a USB stick would change, and a number pad for the PIN that lets it.
FocusScope {
    id: panel

    required property ShowModel show
    required property ExhibitModel exhibit
    required property StickModel stick
    readonly property bool shown: show.phase === "offer"
    readonly property bool asking: stick.step === "pin"
    readonly property bool waiting: asking && stick.secondsToWait > 0
    readonly property var words: exhibit.words
    readonly property var changes: stick.changes
    readonly property string answer: {
        switch (stick.step) {
        case "no pin":
            return words.offer_no_pin;
        case "installing":
            return words.offer_installing;
        case "done":
            return words.offer_done;
        case "refused":
            return words.offer_refused.replace("{why}", stick.why);
        }
        if (waiting)
            return words.offer_wait.replace("{seconds}", stick.secondsToWait);
        return stick.wrong ? words.offer_wrong : "";
    }

    // What would change, a line each.
    function told(): list<string> {
        const said = [];
        if (changes.version === undefined)
            return said;
        said.push((changes.old_version ? words.offer_update : words.offer_first).replace("{old}", changes.old_version).replace("{new}", changes.version));
        if (changes.old_title && changes.old_title !== changes.title)
            said.push(words.offer_instead.replace("{title}", changes.old_title));
        if (changes.added.length > 0)
            said.push(words.offer_added.replace("{themes}", changes.added.join(" · ")));
        if (changes.removed.length > 0)
            said.push(words.offer_removed.replace("{themes}", changes.removed.join(" · ")));
        if (changes.renamed.length > 0)
            said.push(words.offer_renamed.replace("{themes}", changes.renamed.map(pair => pair.join(" → ")).join(" · ")));
        said.push(words.offer_amount.replace("{pictures}", changes.pictures).replace("{graphs}", changes.graphs));
        return said;
    }

    visible: shown
    enabled: shown
    onShownChanged: if (shown) focus = true
    onAnswerChanged: if (shown && answer !== "") title.Accessible.announce(answer, Accessible.Assertive)

    Rectangle {
        anchors.fill: parent
        color: Colours.ground
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
        Accessible.ignored: !panel.shown
    }
    Grid {
        anchors.centerIn: parent
        columns: Units.portrait ? 1 : 2
        spacing: Units.px(7)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            width: Units.px(Math.min(76, Units.across - (Units.portrait || !panel.asking ? 12 : 60)))
            spacing: Units.px(1.8)
            PlainText {
                width: parent.width
                role: Type.kicker
                lines: 1
                color: Colours.secondary
                text: panel.words.offer_title ?? ""
            }
            PlainText {
                id: title
                width: parent.width
                role: Type.call
                text: panel.changes.title ?? ""
                visible: text !== ""
            }
            Repeater {
                model: panel.shown ? panel.told() : []
                PlainText {
                    required property string modelData
                    width: parent?.width ?? 0
                    role: Type.body
                    text: modelData
                }
            }
            PlainText {
                width: parent.width
                role: Type.heading
                text: panel.answer
                visible: text !== ""
            }
            TouchButton {
                visible: panel.stick.step !== "installing"
                label: (panel.asking ? panel.words.cancel : panel.words.close) ?? ""
                onTriggered: panel.stick.dismiss()
            }
        }
        Column {
            visible: panel.asking
            enabled: !panel.waiting
            opacity: panel.waiting ? 0.4 : 1
            spacing: Units.px(1.8)
            PlainText {
                width: pad.width
                horizontalAlignment: Text.AlignHCenter
                role: Type.heading
                lines: 1
                color: Colours.secondary
                text: panel.words.offer_pin ?? ""
            }
            PlainText {
                width: pad.width
                horizontalAlignment: Text.AlignHCenter
                role: Type.heading
                lines: 1
                text: panel.stick.entered > 0 ? "●".repeat(panel.stick.entered) : "–"
                Accessible.ignored: true
            }
            NumberPad {
                id: pad
                eraseWord: panel.words.erase ?? ""
                onTyped: digit => panel.stick.type(digit)
                onErased: panel.stick.erase()
            }
            TouchButton {
                width: pad.width
                room: pad.width
                implicitHeight: Units.px(9)
                role: Type.answer
                filled: panel.stick.complete
                label: panel.words.install ?? ""
                onTriggered: panel.stick.enter()
            }
        }
    }
}
