"""The generated part of the Java client."""
from api import Api, Field, camel, pascal

FOLDER = "src/clients/java/src/main/java/ec20emu"
HEAD = "// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.\npackage ec20emu;\n"
TYPES = {"string": "String", "integer": "int", "number": "double", "boolean": "boolean", "object": "Map<String, Object>", "JsonObject": "Map<String, Object>"}
BOXES = {"int": "Integer", "long": "Long", "double": "Double", "boolean": "Boolean"}


def name(text: str) -> str:
    word = camel(text)
    return word + "_" if word in ("default", "class", "switch") else word


def type_of(field: Field, api: Api) -> str:
    enums = {shape.name for shape in api.shapes if shape.values}
    if field.values or field.type in enums:
        return "String"
    if field.type == "array":
        item = type_of(field.items, api)
        return f"List<{BOXES.get(item, item)}>"
    if field.type == "integer" and field.plain.get("format") == "int64":
        return "long"
    return TYPES.get(field.type, field.type)


def boxed(field: Field, api: Api) -> str:
    type = type_of(field, api)
    return BOXES.get(type, type) if field.nullable or not field.required else type


def text(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def value_of(field: Field, api: Api, source: str) -> str:
    """Reads a field of a shape."""
    type = type_of(field, api)
    if type.startswith("List<"):
        item = type[5:-1]
        return f"list({source}, {item}::of)" if item in {shape.name for shape in api.shapes} else f"((List<?>) {source}).stream().map({item}.class::cast).toList()"
    if type == "Map<String, Object>":
        return f"map({source})"
    if type in {shape.name for shape in api.shapes}:
        return f"{source} == null ? null : {type}.of(map({source}))"
    if type in ("int", "long", "double"):
        number = f"((Number) {source}).{type}Value()"
        return f"{source} == null ? null : {BOXES[type]}.valueOf({number})" if boxed(field, api) != type else number
    return f"({BOXES.get(type, type)}) {source}"


def action(one, api: Api) -> list:
    needed = [f"{type_of(field, api)} {name(field.name)}" for field in one.place + one.required]
    parts = [f'"{part}"' if not part.startswith("{") else name(part[1:-1]) for part in one.path.replace("{", "\0{").replace("}", "}\0").split("\0") if part]
    body = [f'"{key}", {("true" if value else "false") if isinstance(value, bool) else chr(34) + value + chr(34)}' for key, value in one.given.items()]
    body += [f'"{field.name}", {name(field.name)}' for field in one.required]
    more = ", ".join(f"{{@link With#{name(field.name)}}}" for field in one.optional)
    return ["        /**", f"         * {text(one.summary)}" + (f" May be said beside it: {more}." if more else ""), "         *",
            *[f"         * @param {name(field.name)} {text(field.description)}" for field in one.place + one.required],
            "         * @param more a {@link When}; and what may be said beside it", "         */",
            f"        public Views.{one.answer} {name(one.name)}({', '.join(needed + ['Option... more'])}) {{",
            f'            return Views.{one.answer}.of(control.act("{one.method}", {" + ".join(parts)}, Map.of({", ".join(body)}), more));', "        }", ""]


def emit(api: Api) -> dict:
    world = [HEAD, "import java.util.Map;\n", "/** The world around a modem. It acts at once, or with a {@link When} at a command. */", "public final class World {",
             "    private World() {", "    }", ""]
    for group in api.groups:
        world += [f"    /** What the world does: {group}. */", f"    public static class {pascal(group)} {{", "        private final Control control;", "",
                  f"        {pascal(group)}(Control control) {{", "            this.control = control;", "        }", ""]
        for one in api.actions_of(group):
            world += action(one, api)
        for one in api.reads_of(group):
            world += [f"        /** {text(one.summary)} */", f"        public Views.{one.answer} {name(one.name)}() {{",
                      f'            return Views.{one.answer}.of(control.get("{one.path}"));', "        }", ""]
        world[-1] = "    }\n"
    world[-1] = "    }"
    kinds = [HEAD, "/** The kinds of faults. Each lies on the modem until it is closed. All take match, times, stream, toxicity and seed of {@link With}. */",
             "public abstract class FaultKinds {", "    FaultKinds() {", "    }", ""]
    for one in api.faults:
        more = ", ".join(f"{{@link With#{name(field.name)}}} ({text(field.description)})" for field in one.attributes)
        kinds += [f"    /** {text(one.summary)}{' It takes ' + more + '.' if more else ''} */", f"    public Fault {one.kind}(Option... more) {{",
                  f'        return add("{one.kind}", more);', "    }", ""]
    kinds += ["    abstract Fault add(String type, Option... more);", "}"]
    when = [HEAD, "import java.util.Map;\n", "/** A moment at a command; without one, things happen now. */", "public final class When implements Option {",
            "    private final Map<String, Object> moment;", "", "    private When(String position, String command) {",
            '        moment = Map.of("position", position, "command", command);', "    }", ""]
    for position in api.positions:
        when += [f"    /** At the {position} of the next command that begins like this one. */", f"    public static When {position}(String command) {{",
                 f'        return new When("{position}", command);', "    }", ""]
    when += ["    @Override", "    public void addTo(Map<String, Object> body) {", '        body.put("when", moment);', "    }", "}"]
    return {f"{FOLDER}/{file}.java": "\n".join(lines) + "\n"
            for file, lines in {"World": world + ["}"], "FaultKinds": kinds, "When": when, "With": options(api), "Views": views(api)}.items()}


def options(api: Api) -> list:
    said = {("match", "String"), ("times", "int"), ("stream", "String"), ("toxicity", "double"), ("seed", "int")}
    for one in api.actions:
        said |= {(field.name, type_of(field, api)) for field in one.optional}
    for one in api.faults:
        said |= {(field.name, type_of(field, api)) for field in one.attributes}
    lines = [HEAD, "import java.util.Map;\n", "/** What may be said beside what has to be. The emulator refuses what does not belong together, and says so. */",
             "public final class With {", "    private With() {", "    }", ""]
    for field, type in sorted(said):
        if (field, "long") in said and type == "int":
            continue
        lines += [f"    /** The field {field}. */", f"    public static Option {name(field)}({type} {name(field)}) {{",
                  f'        return body -> body.put("{field}", {name(field)});', "    }", ""]
    lines[-1] = "}"
    return lines


def views(api: Api) -> list:
    lines = [HEAD, "import java.util.List;\nimport java.util.Map;\nimport java.util.function.Function;\n", "/** The shapes of the API. */", "public final class Views {",
             "    private Views() {", "    }", "",
             "    static <T> List<T> list(Object json, Function<Map<String, Object>, T> read) {",
             "        return ((List<?>) json).stream().map(Views::map).map(read).toList();", "    }", "",
             '    @SuppressWarnings("unchecked")', "    static Map<String, Object> map(Object json) {", "        return (Map<String, Object>) json;", "    }", ""]
    for shape in api.shapes:
        if shape.values:
            continue
        fields = ", ".join(f"{boxed(field, api)} {name(field.name)}" for field in shape.fields)
        reads = ", ".join(value_of(field, api, f'json.get("{field.name}")') for field in shape.fields)
        lines += [f"    /** The shape {shape.name}. */", f"    public record {shape.name}({fields}) {{",
                  f"        static {shape.name} of(Map<String, Object> json) {{", f"            return new {shape.name}({reads});", "        }", "    }", ""]
    lines[-1] = "}"
    return lines
