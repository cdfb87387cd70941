"""What a page's cells showed, as Markdown in the classes that Quarto gives it.

HTML goes into raw blocks (```` ```{=html} ````), which no Markdown reader touches. `kernel` runs
the cells, `references` numbers the figures.
"""

import ast
import html
import re
from typing import Any

from analysis.reporting.engine.cells import INLINE, Cell, Prose, Shown, Steps, in_prose
from analysis.reporting.engine.project import Options

ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$@:])")
STRING = re.compile(r"(?P<quote>['\"]).*(?P=quote)")
# Pictures are drawn from the first of these that an output has.
MEDIA_TYPES = ("text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg")


def page_markdown(steps: Steps, shown: list[Shown]) -> str:
    """A page's Markdown with its cells replaced by code and outputs.

    Args:
        steps: prose and cells, as `read_cells` gives them.
        shown: what each step showed; empty lists where nothing ran.
    """
    parts = []
    for step, result in zip(steps, shown, strict=True):
        if isinstance(step, Prose):
            parts.append(_with_values(step.text, result))
        else:
            parts.append("\n" + _cell_markdown(step, result) + "\n")
    return "\n".join(parts)


def _cell_markdown(cell: Cell, outputs: Shown) -> str:
    options = cell.options
    if options.get("include") is False:
        return ""
    parts = []
    if options.get("echo", True) is not False and cell.code.strip():
        parts.append(_fenced(cell.code, "{.python .cell-code}"))
    kind = options.get("output", True)
    if kind == "asis":
        return "\n\n".join(parts + [_as_it_is(output) for output in outputs])
    if kind is not False:
        parts += _captioned(
            [_output(o, options) for o in outputs if _is_wanted(o, options)], options
        )
    label = str(options.get("label", ""))
    identifier = f" #{label}" if label and not label.startswith(("fig-", "tbl-")) else ""
    return "\n\n".join([f"::: {{.cell{identifier}}}", *parts, ":::"])


def raw_html(content: str) -> str:
    """HTML in a raw block that no Markdown reader touches."""
    return _fenced(content, "{=html}")


def _fenced(content: str, info: str) -> str:
    longest = max((len(run) for run in re.findall("`+", content)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{info}\n{content}\n{fence}"


def _is_wanted(output: dict[str, Any], options: Options) -> bool:
    return output.get("name") != "stderr" or options.get("warning", True) is not False


def _captioned(parts: list[str], options: Options) -> list[str]:
    """The outputs in a div that ends in their caption, as Pandoc's figure divs do."""
    label = str(options.get("label", ""))
    kind = "tbl" if "tbl-cap" in options else "fig"
    caption = " ".join(str(options.get(f"{kind}-cap", "")).split())
    if label.startswith(("fig-", "tbl-")):
        return [f"::: {{#{label}}}", *parts, caption or "<!-- -->", ":::"]
    return [f"::: {{.captioned-{kind}}}", *parts, caption, ":::"] if caption else parts


def _output(output: dict[str, Any], options: Options) -> str:
    """One output in the div that Quarto puts around it."""
    if output["output_type"] == "stream":
        text = html.escape(ANSI.sub("", output["text"]).rstrip("\n"))
        code = f"<pre><code>{text}</code></pre>"
        return raw_html(f'<div class="cell-output cell-output-{output["name"]}">\n{code}\n</div>')
    data = output.get("data", {})
    kind = next((name for name in MEDIA_TYPES if name in data), "text/plain")
    if kind == "text/markdown":
        return f"::: {{.cell-output .cell-output-display}}\n\n{data[kind]}\n\n:::"
    shown = _as_html(data, kind, options)
    return raw_html(f'<div class="cell-output cell-output-display">\n{shown}\n</div>')


def _as_html(data: dict[str, str], kind: str, options: Options) -> str:
    content = data.get(kind, "")
    if kind == "text/plain":
        return f"<pre><code>{html.escape(content)}</code></pre>" if content else ""
    if kind in ("image/png", "image/jpeg"):
        words = html.escape(str(options.get("fig-alt") or options.get("fig-cap") or ""))
        picture = "".join(content.split())
        return f'<img class="img-fluid" alt="{words}" src="data:{kind};base64,{picture}">'
    return content


def _as_it_is(output: dict[str, Any]) -> str:
    """An output of an `asis` cell: printed text and Markdown join the page's own."""
    if output["output_type"] == "stream":
        return str(output["text"]) if output["name"] == "stdout" else ""
    data = output.get("data", {})
    if "text/html" not in data and "text/markdown" in data:
        return str(data["text/markdown"])
    kind = next((name for name in MEDIA_TYPES if name in data), "text/plain")
    return raw_html(_as_html(data, kind, {}))


def _with_values(text: str, values: Shown) -> str:
    """Prose with each inline expression replaced by its value."""
    waiting = iter(values)
    return in_prose(text, lambda prose: INLINE.sub(lambda _: _value(next(waiting)), prose))


def _value(data: dict[str, str]) -> str:
    """A value in a sentence: Markdown as it is, HTML raw, anything else as plain words."""
    if "text/markdown" in data:
        return data["text/markdown"]
    if "text/html" in data:
        return f"`{data['text/html']}`{{=html}}"
    plain = data["text/plain"]
    words = ast.literal_eval(plain) if STRING.fullmatch(plain) else plain
    return MARKUP.sub(r"\\\1", words)
