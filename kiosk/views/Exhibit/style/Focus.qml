pragma Singleton
import QtQuick

// Whether the frame that shows what a key would press is on the glass: from the first key to the next touch.
QtObject {
    property bool shown: false
}
