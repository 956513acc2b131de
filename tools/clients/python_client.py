"""The generated part of the Python client."""
import keyword
import textwrap

from api import Api, Field, pascal, snake

FILE = "src/clients/python/src/ec20emu/_world.py"
TYPES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "object": "Mapping[str, Any]"}
HEAD = '''"""Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited."""
from __future__ import annotations

from typing import Any, Dict, List, Literal, Mapping, Optional, Protocol, TypedDict


class When:
    """A moment at a command: ``When.mid_response("AT+CSQ")``. Without one, things happen now."""

    def __init__(self, position: str, command: Optional[str] = None):
        self.body = {"position": position} if command is None else {"position": position, "command": command}
'''


def name(text: str) -> str:
    word = snake(text)
    return word + "_" if keyword.iskeyword(word) else word


def type_of(field: Field) -> str:
    if field.values:
        return f"Literal[{', '.join(repr(value) for value in field.values)}]"
    if field.type == "array":
        return f"List[{type_of(field.items)}]"
    return TYPES.get(field.type, "Dict[str, Any]" if field.type == "JsonObject" else field.type)


def docstring(summary: str, fields: list, indent: str) -> list:
    lines = [f'{indent}"""{summary}']
    for field in fields:
        lines += textwrap.wrap(f"{name(field.name)}: {field.description}", 110, initial_indent=indent, subsequent_indent=indent + "    ")
    if len(lines) == 1:
        return [lines[0] + '"""']
    return [lines[0], "", *lines[1:], indent + '"""']


def optional(field: Field) -> str:
    return f"{name(field.name)}: Optional[{type_of(field)}] = None"


def action(one) -> list:
    needed = [f"{name(field.name)}: {type_of(field)}" for field in one.place + one.required]
    spare = [optional(field) for field in one.optional] + ["when: Optional[When] = None"]
    path = one.path
    for field in one.place:
        path = path.replace("{" + field.name + "}", "{" + name(field.name) + "}")
    given = [f"{key!r}: {value!r}" for key, value in one.given.items()]
    body = ", ".join(given + [f"{field.name!r}: {name(field.name)}" for field in one.required + one.optional])
    text = f'f"{path}"' if one.place else f'"{path}"'
    return [
        f"    def {name(one.name)}({', '.join(['self', *needed, '*', *spare])}) -> {one.answer}:",
        *docstring(one.summary, one.place + one.required + one.optional, "        "),
        f'        return self._control.act("{one.method}", {text}, {{{body}}}, when)',
        "",
    ]


def read(one) -> list:
    query = [optional(field) for field in one.query]
    return [
        f"    def {name(one.name)}({', '.join(['self', *(['*', *query] if query else [])])}) -> {one.answer}:",
        f'        """{one.summary}"""',
        f'        return self._control.get("{one.path}", {{{", ".join(f"{field.name!r}: {name(field.name)}" for field in one.query)}}})',
        "",
    ]


def fault(one) -> list:
    fields = [f"{name(field.name)}: {'Optional[' + type_of(field) + ']' if field.nullable else type_of(field)} = {field.schema.get('default')!r}"
              for field in one.attributes]
    attributes = ", ".join(f"{field.name!r}: {name(field.name)}" for field in one.attributes)
    return [
        f"    def {name(one.kind)}({', '.join(['self', 'match: Optional[str] = None', '*', *fields, 'times: Optional[int] = None', 'stream: Optional[FaultLocation] = None', 'toxicity: float = 1', 'seed: Optional[int] = None'])}) -> Fault:",
        *docstring(one.summary, one.attributes, "        "),
        f'        return self._add("{one.kind}", match, {{{attributes}}}, times, stream, toxicity, seed)',
        "",
    ]


def emit(api: Api) -> dict:
    lines = [HEAD]
    for position in api.positions:
        lines += ["    @staticmethod", f"    def {name(position)}(command: Optional[str] = None) -> When:",
                  f'        """At the {position} of the next command, or of the next that begins like this one."""',
                  f'        return When("{position}", command)', ""]
    for shape in api.shapes:
        if shape.values:
            lines += ["", f"{shape.name} = Literal[{', '.join(repr(value) for value in shape.values)}]", ""]
    for shape in api.shapes:
        if not shape.values:
            lines += ["", f"class {shape.name}(TypedDict):", f'    """The shape {shape.name} of the API."""', ""]
            lines += [f"    {field.name}: {'Optional[' + type_of(field) + ']' if field.nullable else type_of(field)}" for field in shape.fields]
            lines.append("")
    lines += ["", "class Control(Protocol):", '    """What the classes below stand on."""', "",
              "    def act(self, method: str, path: str, body: Dict[str, Any], when: Optional[When]) -> Any: ...", "",
              "    def get(self, path: str, query: Dict[str, Any]) -> Any: ...", ""]
    for group in api.groups:
        lines += ["", f"class {pascal(group)}:", f'    """What the world does: {group}."""', "",
                  "    def __init__(self, control: Control):", "        self._control = control", ""]
        for one in api.actions_of(group):
            lines += action(one)
        for one in api.reads_of(group):
            lines += read(one)
    lines += ["", "class FaultKinds:", '    """The kinds of faults. Each is a context manager: it lies on the modem until its block ends, or `remove` is called."""', "",
              "    def _add(self, kind: str, match: Optional[str], attributes: Dict[str, Any], times: Optional[int],",
              "             stream: Optional[FaultLocation], toxicity: float, seed: Optional[int]) -> Fault:",
              "        raise NotImplementedError", ""]
    for one in api.faults:
        lines += fault(one)
    lines += ["", "class Fault(Protocol):", '    """A fault that lies on a modem."""', "",
              "    def remove(self) -> None: ...", "", "    def __enter__(self) -> Fault: ...", "", "    def __exit__(self, *error: object) -> None: ..."]
    return {FILE: "\n".join(lines).rstrip().replace("\n\n\n\n", "\n\n\n") + "\n"}
