"""The generated part of the C client."""
import textwrap

from api import Api, Field, snake

FILE = "src/clients/c/ec20emu_world.h"
HEAD = """/* Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited. */
#ifndef EC20EMU_WORLD_H
#define EC20EMU_WORLD_H

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The world around a modem. `more` are members of a JSON object, such as "\\"isUcs2\\":true", a moment such as EC20_MID_RESPONSE("AT+CSQ"), or both
 * with a comma between; NULL for none. Texts are Latin-1 or UTF-8 as the API takes them.
 */
"""
TYPES = {"string": "const char *", "integer": "long long ", "number": "double ", "boolean": "int "}
FORMATS = {"integer": "%lld", "number": "%.9g"}


def name(text: str) -> str:
    return snake(text)


def type_of(field: Field) -> str:
    return TYPES["string" if field.values else field.type]


def comment(summary: str, fields: list) -> list:
    text = " ".join([summary] + [f"{name(field.name)}: {field.description}." for field in fields])
    lines = textwrap.wrap(text.replace("*/", "* /"), 130)
    return [f"/* {lines[0]} */"] if len(lines) == 1 else ["/*", *[f" * {line}" for line in lines], " */"]


def action(one) -> list:
    needed = "".join(f", {type_of(field)}{name(field.name)}" for field in one.place + one.required)
    lines = comment(one.summary, one.place + one.required + one.optional)
    lines.append(f"static inline void ec20_{name(one.group)}_{name(one.name)}(ec20_modem *modem{needed}, const char *more) {{")
    path = f'"{one.path}"'
    if one.place:
        form = one.path
        for field in one.place:
            form = form.replace("{" + field.name + "}", FORMATS.get("string" if field.values else field.type, "%s"))
        lines += ["    char path[256];", "    ec20_text body = {NULL, 0};", f'    snprintf(path, sizeof path, "{form}", {", ".join(name(field.name) for field in one.place)});']
        path = "path"
    else:
        lines.append("    ec20_text body = {NULL, 0};")
    between = ""
    lines.append('    ec20_add(&body, "", 0);')
    for key, value in one.given.items():
        text = ("true" if value else "false") if isinstance(value, bool) else f'\\"{value}\\"'
        lines.append(f'    ec20_add_format(&body, "{between}\\"{key}\\":{text}");')
        between = ","
    for field in one.required:
        type = "string" if field.values else field.type
        if type == "string":
            lines += [f'    ec20_add_format(&body, "{between}\\"{field.name}\\":");', f"    ec20_add_string(&body, {name(field.name)});"]
        elif type == "boolean":
            lines.append(f'    ec20_add_format(&body, "{between}\\"{field.name}\\":%s", {name(field.name)} ? "true" : "false");')
        else:
            lines.append(f'    ec20_add_format(&body, "{between}\\"{field.name}\\":{FORMATS[type]}", {name(field.name)});')
        between = ","
    return lines + [f'    free(ec20_act(modem, "{one.method}", {path}, body.bytes, more));', "    free(body.bytes);", "}", ""]


def emit(api: Api) -> dict:
    lines = [HEAD]
    for position in api.positions:
        lines += [f"/* The moment at the {position} of the next command that begins like this one: a literal without quotes. */",
                  f'#define EC20_{snake(position).upper()}(command) "\\"when\\":{{\\"position\\":\\"{position}\\",\\"command\\":\\"" command "\\"}}"', ""]
    for group in api.groups:
        for one in api.actions_of(group):
            lines += action(one)
        for one in api.reads_of(group):
            lines += [*comment(one.summary + " JSON, to be freed.", []), f"static inline char *ec20_{name(group)}_{name(one.name)}(ec20_modem *modem) {{",
                      f'    return ec20_request(modem, "GET", "{one.path}", NULL, NULL, 0, NULL, NULL);', "}", ""]
    lines += ["/* The kinds of faults. `more` may say match, times, stream, toxicity and seed. Each returns its number, for ec20_fault_remove. */", ""]
    for one in api.faults:
        if one.attributes:
            lines += [*comment(one.summary + " `attributes` may say:", one.attributes),
                      f"static inline int ec20_fault_{name(one.kind)}(ec20_modem *modem, const char *more, const char *attributes) {{",
                      f'    return ec20_fault(modem, "{one.kind}", more, attributes);', "}", ""]
        else:
            lines += [*comment(one.summary, []), f"static inline int ec20_fault_{name(one.kind)}(ec20_modem *modem, const char *more) {{",
                      f'    return ec20_fault(modem, "{one.kind}", more, NULL);', "}", ""]
    return {FILE: "\n".join(lines) + "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n"}
