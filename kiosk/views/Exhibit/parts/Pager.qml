pragma ComponentBehavior: Bound

import QtQuick
import Exhibit

// Marks that say which of the pages is shown.
Row {
    id: pager

    required property int pages
    required property int page

    visible: pages > 1
    spacing: Units.px(0.9)
    Repeater {
        model: pager.pages
        Rectangle {
            required property int index
            width: Units.px(3.4)
            // Told by its shape too, not by its light alone.
            height: index === pager.page ? Units.px(0.5) : Math.max(1, Units.px(0.16))
            anchors.verticalCenter: parent.verticalCenter
            radius: height / 2
            color: index === pager.page ? Colours.primary : Colours.quiet
        }
    }
}
