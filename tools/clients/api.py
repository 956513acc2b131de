"""What the OpenAPI document of the control API says, as the clients need it: actions of the world, what can be read, faults, shapes."""
import json
import re
from dataclasses import dataclass
from pathlib import Path

MODEM = "/api/v1/modems/{id}/"

# The words of scenarios are singular where HTTP and the C# fixture have a plural.
GROUPS = {"urc": "urcs", "call": "calls", "ports": "lines"}


@dataclass(frozen=True)
class Field:
    """Something to be said: a parameter, an attribute, a property."""

    name: str
    schema: dict
    required: bool

    @property
    def type(self) -> str:
        """string, integer, number, boolean, array or object; the name of a schema behind a reference."""
        schema = self.plain
        if "$ref" in schema:
            return schema["$ref"].rsplit("/", 1)[1]
        type = schema.get("type", "string" if "enum" in schema else "object")
        return next(one for one in type if one != "null") if isinstance(type, list) else type

    @property
    def plain(self) -> dict:
        """The schema without its null."""
        return next((one for one in self.schema.get("oneOf", []) if one.get("type") != "null"), self.schema)

    @property
    def nullable(self) -> bool:
        return "null" in self.schema.get("type", []) or any(one.get("type") == "null" for one in self.schema.get("oneOf", []))

    @property
    def values(self) -> list:
        return self.plain.get("enum", [])

    @property
    def items(self) -> "Field":
        return Field(self.name, self.plain.get("items", {}), True)

    @property
    def description(self) -> str:
        """What it is, with its range and what it is where it is left out."""
        text = self.schema.get("description", "").rstrip(".")
        schema = self.plain
        if "minimum" in schema or "maximum" in schema:
            text += f" ({schema.get('minimum', '')}-{schema.get('maximum', '')})" if schema.get("minimum", 0) >= 0 else f" ({schema['minimum']} to {schema['maximum']})"
        if "default" in schema:
            text += f"; default {json.dumps(schema['default'])}"
        return text.strip("; ") or self.name


@dataclass(frozen=True)
class Action:
    """Something the world does to a modem."""

    group: str
    name: str
    summary: str
    method: str
    path: str
    place: list
    given: dict
    required: list
    optional: list
    answer: str


@dataclass(frozen=True)
class Read:
    """Something to be looked at."""

    group: str
    name: str
    summary: str
    path: str
    query: list
    answer: str


@dataclass(frozen=True)
class Fault:
    """A kind of fault."""

    kind: str
    summary: str
    attributes: list


@dataclass(frozen=True)
class Shape:
    """A schema: an object with fields, or a list of values."""

    name: str
    fields: list
    values: list


class Api:
    """The document."""

    def __init__(self, document: dict, faults_page: str):
        self._schemas = document["components"]["schemas"]
        self.actions = []
        self.reads = []
        for path, methods in document["paths"].items():
            if path.startswith(MODEM):
                for method, operation in methods.items():
                    self._take(path[len(MODEM):], method.upper(), operation)
        words = {action.group for action in self.actions}
        self.reads = [read for read in self.reads if read.group in words and read.name != "clock"]
        self.groups = sorted(words)
        self.shapes = [self._shape(name, schema) for name, schema in sorted(self._schemas.items()) if self._is_shape(name, schema)]
        self.options = self._shape("ModemRequest", self._schemas["ModemRequest"]).fields
        self.faults = [self._fault(kind, faults_page) for kind in self._schemas["FaultSettings"]["properties"]["type"]["enum"]]
        self.locations = self._schemas["FaultLocation"]["enum"]
        self.positions = self._schemas["WhenRequest"]["properties"]["position"]["enum"]

    @staticmethod
    def load(root: Path) -> "Api":
        document = json.loads((root / "tests/Ec20Emulator.Control.Tests/openapi.json").read_text("utf-8"))
        return Api(document, (root / "src/Ec20Emulator.Modem/Faults/FAULTS.md").read_text("utf-8"))

    def actions_of(self, group: str) -> list:
        return [action for action in self.actions if action.group == group]

    def reads_of(self, group: str) -> list:
        return [read for read in self.reads if read.group == group]

    def _take(self, path: str, method: str, operation: dict):
        place = [Field(one["name"], {**one["schema"], "description": one.get("description") or one["schema"].get("description", "")}, True)
                 for one in operation.get("parameters", []) if one["in"] == "path" and one["name"] != "id"]
        answers = [content for status, answer in operation["responses"].items() if status.startswith("2")
                   for kind, content in answer.get("content", {}).items() if kind == "application/json"]
        answer = answers[0]["schema"]["$ref"].rsplit("/", 1)[1] if answers and "$ref" in answers[0]["schema"] else ""
        for action in operation.get("x-actions", []):
            properties = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]
            self.actions.append(Action(
                GROUPS.get(action["control"], action["control"]), action["name"], action["summary"], method, path, place, action["given"],
                [Field(name, properties[name], True) for name in action["required"]],
                [Field(name, properties[name], False) for name in action["optional"]], answer))
        if method == "GET" and answer and not place:
            group, _, rest = path.partition("/")
            query = [Field(one["name"], one["schema"], False) for one in operation.get("parameters", []) if one["in"] == "query"]
            self.reads.append(Read(GROUPS.get(group, group), rest or "read", operation["summary"], path, query, answer))

    def _is_shape(self, name: str, schema: dict) -> bool:
        is_asked = name.endswith(("Attributes", "Request", "Settings")) and name != "ModemPortRequest"
        return name not in ("Stream", "JsonObject") and not is_asked and ("properties" in schema or "enum" in schema)

    def _shape(self, name: str, schema: dict) -> Shape:
        required = schema.get("required", [])
        fields = [Field(one, part, one in required) for one, part in schema.get("properties", {}).items()]
        return Shape(name, fields, schema.get("enum", []))

    def _fault(self, kind: str, page: str) -> Fault:
        schema = self._schemas.get(kind[0].upper() + kind[1:] + "Attributes", {})
        attributes = [Field(name, part, False) for name, part in schema.get("properties", {}).items()]
        return Fault(kind, summary_of(kind, page), attributes)


def summary_of(kind: str, page: str) -> str:
    """What FAULTS.md says that a fault does."""
    table = []
    for line in page.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if "what it does" in cells:
            table = cells
        if cells and cells[0] == f"`{kind}`":
            text = cells[table.index("what it does")].replace("`", "").split(": description")[0]
            return text[0].upper() + text[1:] + "."
    raise SystemExit(f"FAULTS.md has no row for {kind}")


def words(name: str) -> list:
    """The words of a name, in small letters."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name.replace("-", " ").replace("/", " "))]


def snake(name: str) -> str:
    return "_".join(words(name))


def camel(name: str) -> str:
    first, *rest = words(name)
    return first + "".join(word.capitalize() for word in rest)


def pascal(name: str) -> str:
    return "".join(word.capitalize() for word in words(name))
