"""Nothing in the views can reach the network, however it asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer, QUrl
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.app import application
from kiosk.models.no_network import NoNetwork

WAYS = {
    "a picture": 'Image {{ property bool over: status === Image.Error; source: "{address}/a.png" }}',
    "a font": "Item {{ property bool over: f.status === FontLoader.Error; "
    'FontLoader {{ id: f; source: "{address}/a.ttf" }} }}',
    "a request": """Item {{ id: me; property bool over: false; Component.onCompleted: {{
        const asked = new XMLHttpRequest();
        asked.onreadystatechange = () => {{ if (asked.readyState === 4) me.over = true; }};
        asked.open("GET", "{address}/a"); asked.send(); }} }}""",
    "a rich text": "Text {{ property bool over: true; textFormat: Text.RichText; "
    "text: '<img src=\"{address}/a.png\">' }}",
}


@pytest.fixture
def server() -> Iterator[QTcpServer]:
    application()
    server = QTcpServer()
    assert server.listen(QHostAddress.SpecialAddress.LocalHost)
    yield server
    server.close()


def reached(server: QTcpServer, qml: str, *, denied: bool) -> bool:
    """Whether a view that asks got through to the server."""
    engine = QQmlEngine()
    network = NoNetwork()
    if denied:
        engine.setNetworkAccessManagerFactory(network)
    component = QQmlComponent(engine)
    address = f"http://127.0.0.1:{server.serverPort()}"
    component.setData(b"import QtQuick\n" + qml.format(address=address).encode(), QUrl())
    item = component.create()
    assert item, component.errorString()
    clock, heart = QElapsedTimer(), QTimer(interval=10)
    clock.start()
    heart.start()
    # Where the network is denied the asking ends at once; a moment more shows that nothing follows.
    least, most = (250, 5000) if denied else (0, 5000)
    while not server.hasPendingConnections() and not clock.hasExpired(most):
        application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if denied and item.property("over") and clock.hasExpired(least):
            break
    assert not denied or item.property("over"), "the asking never ended"
    item.deleteLater()
    return server.hasPendingConnections()


@pytest.mark.parametrize("way", WAYS)
def test_nothing_gets_out(server: QTcpServer, way: str, complaints: list[str]) -> None:
    assert not reached(server, WAYS[way], denied=True)
    complaints.clear()


@pytest.mark.parametrize("way", ["a picture", "a request"])
def test_the_same_gets_out_where_nothing_denies_it(server: QTcpServer, way: str, complaints: list[str]) -> None:
    assert reached(server, WAYS[way], denied=False)
    complaints.clear()
