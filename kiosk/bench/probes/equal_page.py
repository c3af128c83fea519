"""The default bundle as a web page that does the same: screens with layered pictures, text and graphs take turns."""

from __future__ import annotations

import json
import sys
from html import escape
from pathlib import Path

from kiosk.bundled import default_bundle
from kiosk.content.backdrop import Picture
from kiosk.content.reader import Content, read
from kiosk.qt_choices import choose

_PAGE = """<!doctype html>
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ margin: 0; background: #100D0A; color: #F7F2E8; font: 26px "Noto Sans CJK SC", sans-serif; overflow: hidden }}
section {{ position: absolute; inset: 0; opacity: 0; visibility: hidden; transition: opacity .6s, visibility .6s }}
section.shown {{ opacity: 1; visibility: visible }}
section > img {{ position: absolute; width: 105%; left: -2% }}
div {{ position: absolute; left: 65px; top: 60px; width: 620px; text-shadow: 0 0 20px #100D0A }}
footer {{ position: absolute; left: 65px; bottom: 140px; display: flex; gap: 40px }}
</style>
{screens}
<script>
const screens = document.querySelectorAll("section");
let shown = 0;
setInterval(() => {{
    screens[shown].className = "";
    shown = (shown + 1) % screens.length;
    screens[shown].className = "shown";
}}, 1300);
</script>
"""


def main() -> None:
    """Write index.html and the graphs' pictures into the folder named on the command line."""
    choose(offscreen=True)
    folder = Path(sys.argv[1])
    content = read(default_bundle())
    bundle = content.bundle
    opening = bundle.opening
    screens = [_screen(content, opening.picture, [opening.lead, *opening.story], _graphs(content, folder, 0))]
    for number, theme in enumerate(bundle.themes, 1):
        figures = [{"en": f"{figure.value} {figure.label['en']}"} for figure in theme.figures]
        words = [theme.title, theme.lead, *theme.story, *figures]
        screens.append(_screen(content, theme.picture, words, _graphs(content, folder, number)))
    page = _PAGE.format(title=escape(bundle.title["en"]), screens="\n".join(screens))
    (folder / "index.html").write_text(page.replace("<section>", '<section class="shown">', 1), "utf-8")
    print(json.dumps({"screens": len(screens)}))


def _screen(content: Content, picture: Picture, words: list[dict[str, str]], graphs: list[str]) -> str:
    layers = [content.file(file).as_uri() for file in (picture.file, *picture.layers)]
    pictures = "".join(f'<img src="{escape(layer)}">' for layer in layers)
    text = "".join(f"<p>{escape(next(iter(said.values())))}</p>" for said in words)
    drawn = "".join(f'<img src="{graph}">' for graph in graphs)
    return f"<section>{pictures}<div>{text}</div><footer>{drawn}</footer></section>"


def _graphs(content: Content, folder: Path, screen: int) -> list[str]:
    from kiosk.app import application
    from kiosk.clocks import StoppedClocks
    from kiosk.models.graph_pictures import GraphDesk
    from kiosk.models.live_feeds import FeedSources, LiveFeeds

    application()
    feeds = LiveFeeds(FeedSources(StoppedClocks().unix))
    feeds.load(content.bundle, content.folder)
    desk = GraphDesk(feeds)
    desk.load(content.bundle)
    bundle = content.bundle
    graphs = bundle.themes[screen - 1].graphs if screen else bundle.opening.graphs
    names = []
    for number in range(len(graphs)):
        size = "248x146" if not screen else "372x273" if number else "706x273"
        names.append(f"graph-{screen}-{number}.png")
        desk.draw(f"{screen}.{number}/en/dark/{size}/10.8/{int(not screen)}/0-1").save(str(folder / names[-1]))
    return names


if __name__ == "__main__":
    main()
