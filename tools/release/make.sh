#!/usr/bin/env bash
# Makes what a release consists of, and publishes nothing: the dotnet tool, one self-contained file per system, an SBOM, checksums.
#   tools/release/make.sh [--only SYSTEM]... [FOLDER]
# SYSTEM is linux-x64, linux-arm64, linux-musl-x64, win-x64 or osx-arm64; FOLDER is artifacts unless told otherwise, and is emptied first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

systems=()
folder=artifacts
while [ $# -gt 0 ]; do
    case $1 in
        --only) systems+=("${2:?--only takes a system}"); shift 2 ;;
        -*) echo "make.sh: $1 is no option" >&2; exit 2 ;;
        *) folder=$1; shift ;;
    esac
done
[ ${#systems[@]} -gt 0 ] || systems=(linux-x64 linux-arm64 linux-musl-x64 win-x64 osx-arm64)

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
project=src/Ec20Emulator.Host
version=$(dotnet msbuild "$project" -getProperty:Version)
# Anything that is no release of ours stays where it is.
if [ -d "$folder" ] && [ -n "$(ls -A "$folder")" ] && [ ! -e "$folder/SHA256SUMS" ]; then
    echo "make.sh: $folder is not empty and holds no release" >&2
    exit 2
fi
rm -rf "$folder"
mkdir -p "$folder"
: > "$folder/SHA256SUMS"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "ec20emu $version: the dotnet tool"
dotnet pack "$project" --configuration Release --output "$folder" --verbosity quiet

for system in "${systems[@]}"; do
    echo "ec20emu $version: $system"
    dotnet publish "$project" --configuration Release --runtime "$system" --self-contained --output "$work/$system" --verbosity quiet \
        -p:PublishSingleFile=true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=false -p:DebugType=none
    name=ec20emu-$version-$system
    # Beside the program lies what --serial-driver system needs; it is not packed into it, since that would take a home to unpack it to.
    rm -f "$work/$system"/*.pdb "$work/$system"/*.xml "$work/$system"/*.config "$work/$system"/aspnetcorev2_inprocess.dll
    case $system in
        win-*) (cd "$work/$system" && python3 -m zipfile -c "$folder/$name.zip" ./*) ;;
        *) tar -C "$work/$system" --owner=0 --group=0 --numeric-owner -czf "$folder/$name.tar.gz" . ;;
    esac
    rm -rf "${work:?}/$system"
done

echo "ec20emu $version: the SBOM"
dotnet tool restore --verbosity quiet
dotnet CycloneDX "$project/Ec20Emulator.Host.csproj" --output "$folder" --filename "ec20emu-$version.cdx.json" --output-format Json \
    --exclude-dev --set-name ec20emu --set-version "$version" --set-type Application > "$work/sbom.log" || { cat "$work/sbom.log" >&2; exit 1; }

(cd "$folder" && sha256sum -- ec20emu[.-]* > SHA256SUMS)
ls -l "$folder"
echo "Nothing was published. That is done by hand, for instance: dotnet nuget push $folder/ec20emu.$version.nupkg"
