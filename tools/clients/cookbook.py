"""The cookbooks: what stands between `recipe: NAME` and `recipe ends` in the tests of a client is shown on its page, below the same name."""
import re
import textwrap
from pathlib import Path

# The page of each client, and the tests it shows.
PAGES = {
    "src/clients/python/README.md": ("src/clients/python/tests", "*.py", "python"),
    "src/clients/javascript/README.md": ("src/clients/javascript/test", "*.js", "js"),
    "src/clients/java/README.md": ("src/clients/java/src/test", "*.java", "java"),
    "src/clients/go/README.md": ("src/clients/go", "*_test.go", "go"),
    "src/clients/c/README.md": ("src/clients/c/test", "*.*", "c"),
}
RECIPE = re.compile(r"[^\n]*(?:#|//|/\*) recipe: ([^\n]+?)(?: \*/)?\n(.*?)\n[^\n]*(?:#|//|/\*) recipe ends", re.DOTALL)
PLACE = re.compile(r"(<!-- recipe: ([^\n]+) -->\n).*?(<!-- recipe ends -->)", re.DOTALL)


def emit(root: Path) -> dict:
    return {page: shown(root, page, *tests) for page, tests in PAGES.items() if (root / page).exists()}


def shown(root: Path, page: str, folder: str, pattern: str, language: str) -> str:
    recipes = {}
    for file in sorted((root / folder).rglob(pattern)):
        for name, code in RECIPE.findall(file.read_text("utf-8")):
            recipes[name] = textwrap.dedent(code.expandtabs(4)).strip("\n")
    text = (root / page).read_text("utf-8")
    wanted = [name for _, name, _ in PLACE.findall(text)]
    if sorted(wanted) != sorted(recipes):
        raise SystemExit(f"{page} shows {sorted(set(wanted) - set(recipes))} that no test has, or misses {sorted(set(recipes) - set(wanted))}")
    return PLACE.sub(lambda place: f"{place[1]}```{language}\n{recipes[place[2]]}\n```\n{place[3]}", text)
