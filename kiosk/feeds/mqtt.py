"""A topic of an MQTT broker, through paho-mqtt, an optional extra: its network thread fills the inbox."""

from __future__ import annotations

import math
import threading
from typing import TYPE_CHECKING, Any

from kiosk.content.disk import Unreadable
from kiosk.content.feed import MqttFeed
from kiosk.feeds.allowed import check_broker
from kiosk.feeds.feed import State
from kiosk.feeds.inbox import one
from kiosk.feeds.parsing import read
from kiosk.feeds.stored import Stored
from kiosk.feeds.surroundings import Surroundings

if TYPE_CHECKING:
    from paho.mqtt.client import Client, MQTTMessage

_KEEP_ALIVE = 20
"""Seconds after which a silent connection is asked for a sign of life."""
_SLOWEST_TRY = 30
_END_SECONDS = 1.0
NO_NUMBER = (
    "messages are no numbers up to 1e15, or give no proper time, and are left out: "
    'send a number, or an object with the key that the feed names; "time" is ISO 8601, or Unix time in seconds'
)


class Mqtt(Stored):
    """The numbers of one topic; lost as soon as the connection is. It is tried again after 1 s, 2 s ... 30 s.

    Nobody knows how old a value is that the broker had kept and that gives no time of its own: until the next message
    the feed is late at the best.
    """

    def __init__(self, name: str, model: MqttFeed, surroundings: Surroundings) -> None:
        super().__init__(name, model.every, 0.0, model.keep, surroundings)
        self._model = model
        self._broker = f"the broker {model.host}:{model.port}"
        self._last_payload: bytes | None = None
        last = self._history.last
        self._last_value = last[1] if last else None
        self._undated = False
        self._client: Client | None = None
        self.inbox.down_since = self._clock()
        try:
            check_broker(surroundings.allowed, model.host, model.port)
            self._client = self._connect(model)
        except Unreadable as error:
            self._faults.add(f"{self._broker} {error.what}: {error.todo}")

    def state(self, now: float) -> State:
        """As for every feed from outside, but a value of unknown age is not live."""
        state = super().state(now)
        return "late" if state == "live" and self._undated else state

    def close(self) -> None:
        """Leave the broker. A connection attempt under way is not waited for."""
        client, self._client = self._client, None
        if client is not None:
            client.on_disconnect = None  # The farewell is no fault.
            client.disconnect()
            ending = threading.Thread(target=client.loop_stop, daemon=True)
            ending.start()
            ending.join(_END_SECONDS)
        super().close()

    def _connect(self, model: MqttFeed) -> Client:
        try:
            from paho.mqtt.client import Client
            from paho.mqtt.enums import CallbackAPIVersion
        except ImportError:
            raise Unreadable(
                "can't be asked without paho-mqtt", "install it: pip install exhibition-kiosk[mqtt]"
            ) from None
        client = Client(CallbackAPIVersion.VERSION2)
        client.reconnect_delay_set(1, _SLOWEST_TRY)
        client.on_connect, client.on_disconnect = self._connected, self._disconnected
        client.on_connect_fail, client.on_subscribe = self._failed, self._subscribed
        client.on_message = self._received
        client.connect_async(model.host, model.port, _KEEP_ALIVE)
        client.loop_start()
        return client

    # --- on the network thread -----------------------------------------------------------------------------------

    def _connected(self, client: Client, data: Any, flags: Any, reason: Any, properties: Any) -> None:
        if reason.is_failure:
            self._down(f"refuses the kiosk ({reason}): let it in")
            return
        self.inbox.down_since = None
        client.subscribe(self._model.topic, qos=1)

    def _subscribed(self, client: Client, data: Any, mid: int, reasons: list[Any], properties: Any) -> None:
        if any(reason.is_failure for reason in reasons):
            self._down(f"keeps the topic {self._model.topic} from the kiosk: let it read the topic")

    def _disconnected(self, client: Client, data: Any, flags: Any, reason: Any, properties: Any) -> None:
        self._down("is gone: start it, or check the network")

    def _failed(self, client: Client, data: Any) -> None:
        self._down("does not answer: start it, or check the network")

    def _down(self, what: str) -> None:
        if self.inbox.down_since is None:
            self.inbox.down_since = self._clock()
        self.inbox.fault(f"{self._broker} {what}")

    def _received(self, client: Client, data: Any, message: MQTTMessage) -> None:
        """Take a value, but not one that the broker sends once more: after a restart, a reconnection, or to be sure."""
        payload = bytes(message.payload)
        if (message.retain or message.dup) and payload == self._last_payload:
            return
        self._last_payload = payload
        sample = read(payload, self._model.key or "value")
        if sample is None:
            self.inbox.fault(NO_NUMBER)
            return
        time, value = sample
        undated = message.retain and math.isnan(time)
        if undated and value == self._last_value:
            return
        self._last_value, self._undated = value, undated
        self.inbox.put(one(self._clock(), None if math.isnan(time) else time, value, message.retain))
