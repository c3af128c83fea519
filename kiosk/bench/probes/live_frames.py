"""Three live graphs on a Full HD screen, a thousand samples a second each, for some seconds."""

from __future__ import annotations

import json
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median

from kiosk.qt_choices import choose

choose(offscreen=True)

from PySide6.QtCore import QTimer, QUrl  # noqa: E402
from PySide6.QtQuick import QQuickView  # noqa: E402

from kiosk.app import VIEWS, application  # noqa: E402
from kiosk.bench.recorded import Recorded  # noqa: E402
from kiosk.bench.transition import in_time  # noqa: E402
from kiosk.bundled import default_bundle  # noqa: E402
from kiosk.content.reader import read  # noqa: E402
from kiosk.models.graph_pictures import GraphDesk, GraphModel, GraphPictures  # noqa: E402
from kiosk.models.live_feeds import FeedSources, LiveFeeds  # noqa: E402

_SECONDS = 8.0
_WARM_S = 2.0
_RATE = 1000.0


class Flood(LiveFeeds):
    """Three feeds that say a thousand values a second."""

    def __init__(self) -> None:
        super().__init__(FeedSources(time.time))
        self.recorded = {name: Recorded(_RATE) for name in "abc"}
        for recorded in self.recorded.values():
            recorded.add(100_000)

    def get(self, name: str | None) -> Recorded | None:
        """The feeds of this kiosk; they take in what is due whenever they are asked."""
        return None if name is None else self.recorded[name]


def main() -> None:
    """Print the share of frames in time, the median frame in seconds, and the share of a core that was used."""
    app = application()
    feeds = Flood()
    desk = GraphDesk(feeds)
    bundle = read(default_bundle()).bundle
    theme = bundle.themes[0]
    graphs = [_stream(name, title) for name, title in zip("abc", ("One", "Two", "Three"), strict=True)]
    desk.load(bundle.model_copy(update={"themes": [theme.model_copy(update={"graphs": graphs})]}))
    model = GraphModel(desk)
    view = QQuickView()
    view.engine().addImportPath(str(VIEWS))
    view.engine().addImageProvider("graphs", GraphPictures(desk))
    view.setInitialProperties({"graphs": model})
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("live_frames.qml"))))
    view.resize(1920, 1080)
    frames: list[float] = []
    view.frameSwapped.connect(lambda: frames.append(time.monotonic()))
    feed = QTimer(interval=10)
    for recorded in feeds.recorded.values():
        feed.timeout.connect(partial(recorded.add, 10))
    feed.start()
    view.show()
    model.start()
    used: list[float] = []
    QTimer.singleShot(int(_WARM_S * 1000), lambda: used.append(time.process_time()))
    QTimer.singleShot(int((_WARM_S + _SECONDS) * 1000), app.quit)
    app.exec()
    used.append(time.process_time())
    lengths = [end - start for start, end in pairwise(frames) if start > frames[0] + _WARM_S]
    answer = {
        "in_time": in_time(lengths),
        "median": median(lengths),
        "processor": (used[1] - used[0]) / _SECONDS,
    }
    print(json.dumps(answer))
    view.close()


def _stream(feed: str, title: str) -> object:
    from kiosk.content.graph import StreamGraph

    text = {"": title}
    return StreamGraph(kind="stream", title=text, source=text, feed=feed, window=60)


if __name__ == "__main__":
    main()
