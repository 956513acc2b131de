"""The cookbooks: what stands between `recipe: NAME` and `recipe ends` in the files of a client is shown on its page, below the same name."""
import re
import textwrap
from pathlib import Path

CLIENTS = Path("src/clients")
LANGUAGES = {".py": "python", ".js": "js", ".java": "java", ".go": "go", ".c": "c", ".txt": "cmake"}
MADE = {"node_modules", "build", "dist"}
RECIPE = re.compile(r"[^\n]*(?:#|//|/\*) recipe: ([^\n]+?)(?: \*/)?\n(.*?)\n[^\n]*(?:#|//|/\*) recipe ends", re.DOTALL)
PLACE = re.compile(r"(<!-- recipe: ([^\n]+) -->\n).*?(<!-- recipe ends -->)", re.DOTALL)


def emit(root: Path) -> dict:
    pages = sorted(page.relative_to(root) for page in (root / CLIENTS).glob("*/README.md"))
    return {str(page): shown(root, page) for page in pages}


def shown(root: Path, page: Path) -> str:
    recipes = {}
    for file in sorted((root / page.parent).rglob("*")):
        if file.suffix in LANGUAGES and not MADE & set(file.parts):
            for name, code in RECIPE.findall(file.read_text("utf-8")):
                recipes[name] = f"```{LANGUAGES[file.suffix]}\n" + textwrap.dedent(code.expandtabs(4)).strip("\n") + "\n```\n"
    text = (root / page).read_text("utf-8")
    wanted = {name for _, name, _ in PLACE.findall(text)}
    if wanted != recipes.keys():
        raise SystemExit(f"{page} shows {sorted(wanted - recipes.keys())} that no test has, or misses {sorted(recipes.keys() - wanted)}")
    return PLACE.sub(lambda place: place[1] + recipes[place[2]] + place[3], text)
