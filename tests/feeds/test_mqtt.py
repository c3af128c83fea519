"""A topic of a real broker, which comes, goes and comes back."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from paho.mqtt import publish

from kiosk.content.feed import MqttFeed
from kiosk.feeds import Surroundings, open_feed
from kiosk.feeds.mqtt import Mqtt

from .conftest import NOON, Clock

Eventually = Callable[[Callable[[], bool]], None]
MOSQUITTO = shutil.which("mosquitto", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin:/opt/homebrew/sbin")
TOPIC = "harbour/level"


class Broker:
    """A mosquitto of this test alone, on a free port of the loopback. Messages it keeps outlive its end."""

    def __init__(self, folder: Path) -> None:
        assert MOSQUITTO, "these tests need a broker: sudo apt-get install -y --no-install-recommends mosquitto"
        with closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._settings, self.kept = folder / "mosquitto.conf", folder / "mosquitto.db"
        self._settings.write_text(
            f"listener {self.port} 127.0.0.1\nallow_anonymous true\nuser root\nlog_dest none\n"
            f"persistence true\npersistence_location {folder}/\nautosave_on_changes true\nautosave_interval 1\n",
            encoding="utf-8",
        )
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"mqtt://127.0.0.1:{self.port}"

    def start(self, eventually: Eventually) -> None:
        assert MOSQUITTO
        self._process = subprocess.Popen([MOSQUITTO, "-c", str(self._settings)], stderr=subprocess.DEVNULL)
        eventually(self._answers)

    def _answers(self) -> bool:
        with closing(socket.socket()) as knock:
            return knock.connect_ex(("127.0.0.1", self.port)) == 0

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
        self._process = None

    def say(self, *payloads: str, retain: bool = False) -> None:
        messages = [{"topic": TOPIC, "payload": payload, "qos": 1, "retain": retain} for payload in payloads]
        publish.multiple(messages, hostname="127.0.0.1", port=self.port)


@pytest.fixture
def broker(tmp_path: Path, eventually: Eventually) -> Iterator[Broker]:
    made = Broker(tmp_path)
    made.start(eventually)
    yield made
    made.kill()


@pytest.fixture
def opened(surroundings: Surroundings, broker: Broker) -> Iterator[Callable[..., Mqtt]]:
    feeds: list[Mqtt] = []

    def opening(allowed: bool = True, **more: object) -> Mqtt:
        said = {"kind": "mqtt", "host": "127.0.0.1", "port": broker.port, "topic": TOPIC, "every": 10, **more}
        around = replace(surroundings, allowed=frozenset({broker.address} if allowed else ()))
        feed = open_feed("level", MqttFeed.model_validate(said), around)
        assert isinstance(feed, Mqtt)
        feeds.append(feed)
        return feed

    yield opening
    for feed in feeds:
        feed.close()
        feed.close()


def values(feed: Mqtt) -> list[float]:
    return feed.window(0, NOON + 1e6).values.tolist()


def first(feed: Mqtt, broker: Broker, eventually: Eventually, value: str = "1") -> None:
    """The first value: kept by the broker, so that it comes whenever the subscription does."""
    broker.say(value, retain=True)
    eventually(lambda: values(feed) == [float(value)])


def restarted(opened: Callable[..., Mqtt], broker: Broker, said: str, eventually: Eventually) -> Mqtt:
    """A feed whose kiosk ended after a value of 1, and began again when the broker kept what is `said`."""
    before = opened(keep=True)
    first(before, broker, eventually)
    before.close()
    broker.say(said, retain=True)
    return opened(keep=True)


def test_messages_arrive_in_order(
    broker: Broker, opened: Callable[..., Mqtt], clock: Clock, eventually: Eventually
) -> None:
    feed = opened()
    assert feed.state(clock.now) == "lost"
    first(feed, broker, eventually)
    broker.say("2.5", '{"value": 3}', f'{{"time": {NOON + 5}, "value": 4}}')
    eventually(lambda: values(feed) == [1, 2.5, 3, 4])
    assert feed.state(clock.now) == "live"
    assert feed.seen(clock.now) == NOON + 5


def test_lost_with_the_broker_and_live_with_it_again_and_nothing_twice(
    broker: Broker,
    opened: Callable[..., Mqtt],
    clock: Clock,
    eventually: Eventually,
    complaints: list[str],
) -> None:
    feed = opened()
    first(feed, broker, eventually)
    broker.say("1")
    eventually(lambda: feed.state(clock.now) == "live")
    eventually(broker.kept.exists)
    broker.kill()
    eventually(lambda: feed.state(clock.now) == "lost")
    assert any("is gone: start it" in complaint for complaint in complaints)
    broker.start(eventually)
    eventually(lambda: feed.state(clock.now) == "live")
    clock.pass_(5)
    broker.say("2", retain=True)
    broker.say("3")
    eventually(lambda: 3 in values(feed))
    assert values(feed) == [1, 1, 2, 3]
    complaints.clear()


def test_what_the_broker_kept_is_not_called_live_before_the_next_message(
    broker: Broker, opened: Callable[..., Mqtt], clock: Clock, eventually: Eventually
) -> None:
    broker.say("1", retain=True)
    feed = opened()
    eventually(lambda: values(feed) == [1])
    assert feed.state(clock.now) == "late"
    broker.say("1")
    eventually(lambda: feed.state(clock.now) == "live")
    assert values(feed) == [1, 1]


def test_after_a_restart_the_kept_value_is_not_taken_for_a_new_one(
    broker: Broker, opened: Callable[..., Mqtt], eventually: Eventually
) -> None:
    feed = restarted(opened, broker, "1.0", eventually)

    def heard() -> bool:
        broker.say("2")
        return 2 in values(feed)

    eventually(heard)
    assert set(values(feed)[1:]) == {2}


def test_after_a_restart_another_kept_value_is_taken(
    broker: Broker, opened: Callable[..., Mqtt], clock: Clock, eventually: Eventually
) -> None:
    feed = restarted(opened, broker, "3", eventually)
    eventually(lambda: values(feed) == [1, 3])
    assert feed.state(clock.now) == "late"


def test_a_kept_value_with_a_time_of_its_own_is_as_live_as_that(
    broker: Broker, opened: Callable[..., Mqtt], clock: Clock, eventually: Eventually
) -> None:
    broker.say(f'{{"time": {NOON - 5}, "value": 4}}', retain=True)
    feed = opened()
    eventually(lambda: values(feed) == [4])
    assert feed.state(clock.now) == "live"


def test_what_is_no_number_is_told_and_left_out(
    broker: Broker, opened: Callable[..., Mqtt], eventually: Eventually, complaints: list[str]
) -> None:
    feed = opened(key="t")
    first(feed, broker, eventually)
    broker.say("", "warm", '{"value": 5}', "NaN", "x" * 20_000, '{"t": 2}')
    eventually(lambda: values(feed) == [1, 2])
    assert all("messages are no numbers" in complaint for complaint in complaints)
    assert complaints
    complaints.clear()


def test_a_broker_needs_the_leave_of_staff(
    broker: Broker, opened: Callable[..., Mqtt], clock: Clock, complaints: list[str]
) -> None:
    feed = opened(allowed=False)
    assert feed.state(clock.now) == "lost"
    assert complaints.pop().endswith(f"is not allowed: staff may allow it: kiosk run --allow {broker.address}")


def test_without_a_broker_the_feed_is_lost_and_says_so(
    broker: Broker, opened: Callable[..., Mqtt], clock: Clock, eventually: Eventually, complaints: list[str]
) -> None:
    broker.kill()
    feed = opened()
    eventually(lambda: bool(feed.revision(clock.now)) or bool(complaints))
    assert feed.state(clock.now) == "lost"
    assert "does not answer" in complaints.pop()
    broker.start(eventually)
    first(feed, broker, eventually)
    broker.say("2")
    eventually(lambda: feed.state(clock.now) == "live")


def test_without_paho_the_log_says_how_to_install_it(tmp_path: Path) -> None:
    """In an interpreter that knows only what the kiosk needs at the least."""
    program = (
        "import sys, logging, pathlib\n"
        "sys.modules['paho.mqtt.client'] = None\n"
        "from kiosk.content.feed import MqttFeed\n"
        "from kiosk.feeds import Surroundings, open_feed\n"
        "from kiosk.feeds.pulse import Pulse\n"
        "around = Surroundings(pathlib.Path(), lambda: 1.0, Pulse(lambda: 1.0), frozenset({'mqtt://here:1883'}))\n"
        "feed = open_feed('level', MqttFeed(kind='mqtt', host='here', topic='t'), around)\n"
        "assert feed.state(1.0) == 'lost'\n"
        "feed.close()\n"
    )
    root = Path(__file__).parents[2]
    ended = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert "pip install exhibition-kiosk[mqtt]" in ended.stderr
