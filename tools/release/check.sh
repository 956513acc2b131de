#!/usr/bin/env bash
# Checks a release that make.sh has made for linux-x64: checksums, SBOM, the one file without any .NET on this computer, the tool.
#   tools/release/check.sh [FOLDER]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(cd "${1:-artifacts}" && pwd)
here=$(cd tools/release && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$folder" && sha256sum --check --quiet SHA256SUMS)
python3 - "$folder" <<'PYTHON'
import glob, json, sys
[path] = glob.glob(sys.argv[1] + "/*.cdx.json")
bom = json.load(open(path))
named = {component["name"] for component in bom["components"]}
missing = {"BouncyCastle.Cryptography", "Serilog", "System.CommandLine", "YamlDotNet"} - named
assert bom["bomFormat"] == "CycloneDX" and not missing, f"the SBOM does not name {missing}"
PYTHON

tar -C "$work" -xzf "$folder"/ec20emu-*-linux-x64.tar.gz ./ec20emu
# Neither the SDK nor a runtime is to be found, by path or by variable; that nothing of one was taken all the same shows in what is mapped.
python3=$(python3 -c 'import sys; print(sys.executable)')
env -i PATH=/nonexistent HOME=/nonexistent TMPDIR="$work" DOTNET_ROOT=/nonexistent "$python3" "$here/session.py" --alone "$work/ec20emu"

version=$(basename "$folder"/ec20emu.*.nupkg .nupkg)
version=${version#ec20emu.}
# A package of this version may be in the user's cache from another day.
NUGET_PACKAGES=$work/packages dotnet tool install ec20emu --tool-path "$work/tool" --add-source "$folder" --version "$version" --verbosity quiet
[ "$("$work/tool/ec20emu" --version)" = "$version" ]
python3 "$here/session.py" "$work/tool/ec20emu"
echo "The release in $folder is whole, and its programs answer"
