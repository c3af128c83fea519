"""Describes the Python types that QML sees in a form that Qt's tools read (a `.qmltypes` file).

The description comes from the live meta-objects, so it is exact however a property was declared. Qt's own
dumper reads the source text and stumbles over `Property("QVariantMap", getter)` and over Python's `list`.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

import kiosk.models

MODULE = "Exhibit.Models"


def exported_types() -> Iterator[type[QObject]]:
    """Every class of kiosk.models that is registered with @QmlElement."""
    for found in pkgutil.walk_packages(kiosk.models.__path__, f"{kiosk.models.__name__}."):
        module = importlib.import_module(found.name)
        if getattr(module, "QML_IMPORT_NAME", None) != MODULE:
            continue
        for _, member in inspect.getmembers(module, inspect.isclass):
            if member.__module__ == module.__name__ and inspect.getsource(member).startswith("@QmlElement"):
                yield member


def write_module(folder: Path) -> None:
    """Write the module's qmldir and qmltypes below the import path `folder`."""
    place = folder.joinpath(*MODULE.split("."))
    place.mkdir(parents=True)
    module = _block("Module", [_component(kind.staticMetaObject) for kind in exported_types()])
    (place / "models.qmltypes").write_text(f"import QtQuick.tooling 1.2\n{module}\n", "utf-8")
    (place / "qmldir").write_text(f"module {MODULE}\ntypeinfo models.qmltypes\ndepends QtQuick\n", "utf-8")


def _component(meta: QMetaObject) -> str:
    name = meta.className()
    properties = [meta.property(i) for i in range(meta.propertyOffset(), meta.propertyCount())]
    methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    parts = [
        f'name: "{name}"',
        f'prototype: "{meta.superClass().className()}"',
        'accessSemantics: "reference"',
        f'exports: ["{MODULE}/{name} 1.0"]',
        "exportMetaObjectRevisions: [256]",
        "isCreatable: false",
        *map(_property, properties),
        *map(_method, methods),
    ]
    return _block("Component", parts)


def _property(item: QMetaProperty) -> str:
    parts = [f'name: "{item.name()}"', _type(item.typeName())]
    if item.hasNotifySignal():
        parts.append(f'notify: "{bytes(item.notifySignal().name().data()).decode()}"')
    if item.isConstant():
        parts.append("isPropertyConstant: true")
    if not item.isWritable():
        parts.append("isReadonly: true")
    return _block("Property", parts)


def _method(item: QMetaMethod) -> str:
    kind = "Signal" if item.methodType() == QMetaMethod.MethodType.Signal else "Method"
    parts = [f'name: "{bytes(item.name().data()).decode()}"']
    if item.typeName() not in ("", "void"):
        parts.append(_type(item.typeName()))
    for number, kind_of in enumerate(item.parameterTypes()):
        parts.append(_block("Parameter", [f'name: "a{number}"', _type(bytes(kind_of.data()).decode())]))
    return _block(kind, parts)


def _block(kind: str, parts: list[str]) -> str:
    return "\n".join([kind + " {", *parts, "}"])


def _type(name: str) -> str:
    pointer = "\nisPointer: true" if name.endswith("*") else ""
    return f'type: "{name.removesuffix("*")}"{pointer}'
