#!/usr/bin/env python3
"""Writes what the clients under src/clients have from the OpenAPI document, and their cookbooks. --check writes nothing and tells what differs."""
import difflib
import sys
from pathlib import Path

import c_client
import cookbook
import go_client
import java_client
import javascript_client
import python_client
from api import Api

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    api = Api.load(ROOT)
    files = {}
    for client in (python_client, javascript_client, java_client, go_client, c_client):
        files.update(client.emit(api))
    files.update(cookbook.emit(ROOT))
    different = {path: text for path, text in files.items() if not (ROOT / path).exists() or (ROOT / path).read_text("utf-8") != text}
    if "--check" in sys.argv[1:]:
        for path, text in different.items():
            there = (ROOT / path).read_text("utf-8") if (ROOT / path).exists() else ""
            sys.stdout.writelines(difflib.unified_diff(there.splitlines(True), text.splitlines(True), path, "generated", n=1))
        print(f"{len(files)} files, {len(different)} differ" + ("; run tools/clients/generate.py" if different else ""))
        return 1 if different else 0
    for path, text in different.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, "utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
