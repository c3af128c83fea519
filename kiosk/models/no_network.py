"""The engine's way to the network: closed."""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class _Refusing(QNetworkAccessManager):
    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, data: QIODevice | None = None
    ) -> QNetworkReply:
        # A request without an address ends in an error before anything is opened.
        return super().createRequest(op, QNetworkRequest(QUrl()), data)


class NoNetwork(QQmlNetworkAccessManagerFactory):
    """Whatever QML asks of the network fails at once."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        return _Refusing(parent)
