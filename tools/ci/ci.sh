#!/bin/sh
# What the GitHub actions and the GitLab template beside it do:
#   ci.sh start    gets the program, starts it, waits until it is ready; then says where it is: to GITHUB_ENV and GITHUB_OUTPUT, or as lines to be
#                  evaluated
#   ci.sh finish   saves log and transcripts in ec20emu-transcripts, and ends it
# EC20_PROGRAM is the command that starts the program. Without it, EC20_URL is fetched and held against EC20_SHA256; without that, it is built with
# the .NET SDK. EC20_OPTIONS are its options.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
shell=$here/../../src/clients/shell/ec20emu.sh
folder=${EC20_FOLDER:-$PWD/.ec20emu}

get() {
    if [ -n "${EC20_PROGRAM:-}" ]; then
        echo "$EC20_PROGRAM"
    elif [ -n "${EC20_URL:-}" ]; then
        curl -fsSL "$EC20_URL" -o "$folder/ec20emu"
        echo "${EC20_SHA256:?of what EC20_URL has} *$folder/ec20emu" | sha256sum -c >&2
        chmod +x "$folder/ec20emu"
        echo "$folder/ec20emu"
    else
        dotnet publish "$here/../../src/Ec20Emulator.Host" --output "$folder/program" >&2
        echo "dotnet $folder/program/ec20emu.dll"
    fi
}

start() {
    mkdir -p "$folder"
    EC20EMU_PROGRAM=$(get)
    export EC20EMU_PROGRAM
    # shellcheck disable=SC2086 # options, separated by blanks
    sh "$shell" start "$folder" ${EC20_OPTIONS:---tcp 127.0.0.1:0 --control 0}
    if [ -n "${GITHUB_ENV:-}" ]; then
        sh "$shell" env "$folder" >>"$GITHUB_ENV"
        sh "$shell" env "$folder" | sed 's/^EC20_CONTROL/control/; s/^EC20_TCP/tcp/; s/^EC20_RFC2217/rfc2217/; s/^EC20_PTY/pty/' >>"$GITHUB_OUTPUT"
    else
        sh "$shell" env "$folder" | sed "s/=\(.*\)/='\1'/; s/^/export /"
    fi
}

case ${1:-} in
    start) start ;;
    finish)
        sh "$shell" transcripts "$folder" ec20emu-transcripts
        sh "$shell" stop "$folder"
        ;;
    *)
        echo "ci.sh: start or finish" >&2
        exit 1
        ;;
esac
