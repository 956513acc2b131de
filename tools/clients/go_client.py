"""The generated part of the Go client."""
from api import Api, Field, camel, pascal

FILE = "src/clients/go/world.go"
HEAD = "// Code generated from the OpenAPI document of the control API by tools/clients/generate.py; DO NOT EDIT.\n\npackage ec20emu\n"
TYPES = {"string": "string", "integer": "int", "number": "float64", "boolean": "bool", "object": "map[string]any", "JsonObject": "map[string]any"}
WORDS = {"type", "range", "func", "map", "default", "select", "var"}


def name(text: str) -> str:
    return camel(text) + ("_" if camel(text) in WORDS else "")


def type_of(field: Field, api: Api) -> str:
    if field.values or field.type in {shape.name for shape in api.shapes if shape.values}:
        return "string"
    if field.type == "array":
        return "[]" + type_of(field.items, api)
    if field.type == "integer" and field.plain.get("format") == "int64":
        return "int64"
    if field.plain.get("additionalProperties"):
        return "map[string]" + type_of(Field("", field.plain["additionalProperties"], True), api)
    return TYPES.get(field.type, field.type)


def shape_field(field: Field, api: Api) -> str:
    type = type_of(field, api)
    return f"\t{pascal(field.name)} {'*' if field.nullable and not type.startswith(('map', '[]')) else ''}{type} `json:\"{field.name}\"`"


def align(rows: list) -> list:
    """Fields of a struct as gofmt puts them: names, types and tags below each other."""
    cells = [row.strip().split(" ", 2) for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in (0, 1)]
    return [f"\t{row[0]:<{widths[0]}} {row[1]:<{widths[1]}} {row[2]}" for row in cells]


def action(one, api: Api) -> list:
    needed = [f"{name(field.name)} {type_of(field, api)}" for field in one.place + one.required]
    parts = [f'"{part}"' if not part.startswith("{") else f"segment({name(part[1:-1])})" for part in one.path.replace("{", "\0{").replace("}", "}\0").split("\0") if part]
    body = [f'"{key}": {("true" if value else "false") if isinstance(value, bool) else chr(34) + value + chr(34)}' for key, value in one.given.items()]
    body += [f'"{field.name}": {name(field.name)}' for field in one.required]
    fields = "".join(f"\n//   - {name(field.name)}: {field.description}" for field in one.place + one.required)
    fields += "".join(f"\n//   - With{pascal(field.name)}: {field.description}" for field in one.optional)
    return [f"// {pascal(one.name)}: {one.summary}{chr(10) + '//' if fields else ''}{fields}",
            f"func (w {pascal(one.group)}) {pascal(one.name)}({', '.join(needed + ['options ...Option'])}) (answer {one.answer}) {{", "\tw.control.t.Helper()",
            f'\tw.control.act("{one.method}", {"+".join(parts)}, map[string]any{{{", ".join(body)}}}, options, &answer)', "\treturn", "}", ""]


def emit(api: Api) -> dict:
    lines = [HEAD]
    for shape in api.shapes:
        if not shape.values:
            lines += [f"// {shape.name} is a shape of the API.", f"type {shape.name} struct {{"]
            lines += align([shape_field(field, api) for field in shape.fields]) + ["}", ""]
    for position in api.positions:
        lines += [f"// {pascal(position)} is the moment at the {position} of the next command that begins like this one.",
                  f"func {pascal(position)}(command string) Option {{",
                  f'\treturn field("when", map[string]any{{"position": "{position}", "command": command}})', "}", ""]
    for field, type in options(api):
        lines += [f"// With{pascal(field)} says the field {field}.", f"func With{pascal(field)}({name(field)} {type}) Option {{",
                  f'\treturn field("{field}", {name(field)})', "}", ""]
    for group in api.groups:
        lines += [f"// {pascal(group)} is what the world does: {group}.", f"type {pascal(group)} struct{{ control *control }}", ""]
        for one in api.actions_of(group):
            lines += action(one, api)
        for one in api.reads_of(group):
            lines += [f"// {pascal(one.name)}: {one.summary}", f"func (w {pascal(group)}) {pascal(one.name)}() (answer {one.answer}) {{", "\tw.control.t.Helper()",
                      f'\tw.control.json("GET", "{one.path}", nil, &answer)', "\treturn", "}", ""]
    lines += ["// FaultKinds are the kinds of faults. All take WithMatch, WithTimes, WithStream, WithToxicity and WithSeed.", "type FaultKinds struct{ control *control }", ""]
    for one in api.faults:
        fields = "".join(f"\n//   - With{pascal(field.name)}: {field.description}" for field in one.attributes)
        lines += [f"// {pascal(one.kind)}: {one.summary}{chr(10) + '//' if fields else ''}{fields}",
                  f"func (k FaultKinds) {pascal(one.kind)}(options ...Option) Fault {{", "\tk.control.t.Helper()", f'\treturn k.add("{one.kind}", options)', "}", ""]
    return {FILE: "\n".join(lines).rstrip() + "\n"}


def options(api: Api) -> list:
    said = {"match": "string", "times": "int", "stream": "string", "toxicity": "float64", "seed": "int"}
    said |= {field.name: type_of(field, api) for field in api.options if field.name != "ports"}
    for one in api.actions + api.faults:
        for field in getattr(one, "optional", None) or getattr(one, "attributes", []):
            type = type_of(field, api)
            said[field.name] = "int64" if "int64" in (said.get(field.name), type) else type
    return sorted(said.items())
