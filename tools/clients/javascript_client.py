"""The generated part of the JavaScript client: the classes, and their types."""
from api import Api, Field, camel, pascal

FOLDER = "src/clients/javascript/src"
HEAD = "// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.\n"
TYPES = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "object": "Record<string, any>", "JsonObject": "Record<string, any>"}
COMMON = "match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number"


def type_of(field: Field) -> str:
    if field.values:
        return " | ".join(f"'{value}'" for value in field.values)
    if field.plain.get("additionalProperties"):
        return f"Record<string, {type_of(Field('', field.plain['additionalProperties'], True))}>"
    if field.type == "array":
        return f"{type_of(field.items)}[]"
    return TYPES.get(field.type, field.type)


def typed(field: Field) -> str:
    return f"{camel(field.name)}{'' if field.required else '?'}: {type_of(field)}"


def code(one) -> list:
    needed = [camel(field.name) for field in one.place + one.required]
    spare = [camel(field.name) for field in one.optional] + ["when"]
    given = [f"{key}: {('true' if value else 'false') if isinstance(value, bool) else repr(value)}" for key, value in one.given.items()]
    body = ", ".join(given + [field.name for field in one.required + one.optional])
    path = one.path
    for field in one.place:
        path = path.replace("{" + field.name + "}", "${" + camel(field.name) + "}")
    return [f"  {camel(one.name)}({', '.join(needed + ['{ ' + ', '.join(spare) + ' } = {}'])}) {{",
            f"    return this.control.act('{one.method}', `{path}`, {{ {body} }}, when);" if body else f"    return this.control.act('{one.method}', `{path}`, {{}}, when);",
            "  }", ""]


def types(one) -> list:
    needed = [typed(field) for field in one.place + one.required]
    spare = "; ".join([typed(field) for field in one.optional] + ["when?: Moment"])
    return ["  /**", f"   * {one.summary}", *[f"   * @param {camel(field.name)} {field.description}" for field in one.place + one.required],
            *[f"   * @param options.{camel(field.name)} {field.description}" for field in one.optional], "   */",
            f"  {camel(one.name)}({', '.join(needed + ['options?: { ' + spare + ' }'])}): Promise<{one.answer}>;"]


def emit(api: Api) -> dict:
    lines = [HEAD, "/** Moments at a command: `When.midResponse('AT+CSQ')`. */", "export const When = {"]
    lines += [f"  {position}: (command) => ({{ position: '{position}', command }})," for position in api.positions] + ["};", ""]
    shapes = [HEAD, f"export interface Moment {{ position: {' | '.join(repr(one) for one in api.positions)}; command?: string }}", "",
              "/** Moments at a command: `When.midResponse('AT+CSQ')`. Without one, things happen now. */", "export const When: {"]
    shapes += [f"  {position}(command?: string): Moment;" for position in api.positions] + ["};", ""]
    for shape in api.shapes:
        if shape.values:
            shapes += [f"export type {shape.name} = {' | '.join(repr(value) for value in shape.values)};", ""]
        else:
            shapes += [f"export interface {shape.name} {{"]
            shapes += [f"  {field.name}{'' if field.required else '?'}: {type_of(field)}{' | null' if field.nullable else ''};" for field in shape.fields] + ["}", ""]
    shapes += ["/** The fields of `POST /api/v1/modems`; what is left out is as the process was started. */", "export interface ModemOptions {"]
    for field in api.options:
        shapes += [f"  /** {field.description} */", f"  {typed(field)};"]
    shapes += ["}", ""]
    for group in api.groups:
        lines += [f"export class {pascal(group)} {{", "  constructor(control) {", "    this.control = control;", "  }", ""]
        shapes += [f"/** What the world does: {group}. */", f"export class {pascal(group)} {{"]
        for one in api.actions_of(group):
            lines += code(one)
            shapes += types(one)
        for one in api.reads_of(group):
            query = "{ " + ", ".join(field.name for field in one.query) + " }"
            lines += [f"  {camel(one.name)}({query + ' = {}' if one.query else ''}) {{",
                      f"    return this.control.get('{one.path}', {query if one.query else '{}'});", "  }", ""]
            options = "options?: { " + "; ".join(typed(field) for field in one.query) + " }" if one.query else ""
            shapes += [f"  /** {one.summary} */", f"  {camel(one.name)}({options}): Promise<{one.answer}>;"]
        lines[-1] = "}\n"
        shapes += ["}", ""]
    lines += ["export class FaultKinds {"]
    shapes += ["/** The kinds of faults. One lies on the modem until it is removed, or as long as `during` takes. */", "export class FaultKinds {"]
    for one in api.faults:
        names = ", ".join(f"'{field.name}'" for field in one.attributes)
        lines += [f"  {one.kind}(options, during) {{", f"    return this.addKind('{one.kind}', [{names}], options, during);", "  }", ""]
        own = "".join("; " + typed(field) for field in one.attributes)
        shapes += ["  /**", f"   * {one.summary}", *[f"   * @param options.{field.name} {field.description}" for field in one.attributes], "   */",
                   f"  {one.kind}(options?: {{ {COMMON}{own} }}, during?: () => unknown): Promise<Fault>;"]
    lines[-1] = "}"
    shapes += ["}", "", "/** A fault that lies on a modem. */", "export interface Fault {", "  readonly id: number;", "  /** How often it has struck. */",
               "  strikes(): Promise<number>;", "  /** Takes it away; what it held back goes on. */", "  remove(): Promise<void>;", "}"]
    return {f"{FOLDER}/world.js": "\n".join(lines) + "\n", f"{FOLDER}/world.d.ts": "\n".join(shapes) + "\n"}
