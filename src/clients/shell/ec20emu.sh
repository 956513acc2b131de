#!/bin/sh
# ec20emu in the background, for shells, CTest and CI:
#   ec20emu.sh start FOLDER [OPTION...]   starts it and waits until it is ready; FOLDER gets ready.json, its log and its process id
#   ec20emu.sh env FOLDER                 writes where it is: EC20_CONTROL, and EC20_TCP, EC20_RFC2217, EC20_PTY of the first modem
#   ec20emu.sh transcripts FOLDER INTO    saves the dialogue of each modem, and the log
#   ec20emu.sh stop FOLDER
#   ec20emu.sh replay FILE                plays the host's side of a recording against a fresh modem, and shows what differs
# EC20EMU_PROGRAM is the command that starts the program, unless it is on the path.
set -eu

fail() {
    echo "ec20emu.sh: $*" >&2
    exit 1
}

# The first value of the ready line that begins so.
first() {
    tr '"' '\n' <"$folder/ready.json" | grep -m 1 "^$1" || true
}

# What EC20EMU_PROGRAM says is no option of the program.
run() {
    program=${EC20EMU_PROGRAM:-ec20emu}
    unset EC20EMU_PROGRAM
    # shellcheck disable=SC2086 # a command with arguments
    exec $program "$@"
}

start() {
    mkdir -p "$folder"
    rm -f "$folder/ready.json"
    (trap '' HUP && run "$@" --ready-file "$folder/ready.json") </dev/null >"$folder/out" 2>"$folder/log" &
    echo $! >"$folder/pid"
    waited=0
    until [ -s "$folder/ready.json" ]; do
        kill -0 "$(cat "$folder/pid")" 2>/dev/null || fail "ec20emu ended: $(cat "$folder/log")"
        [ "$waited" -lt 600 ] || fail "ec20emu was not ready within 60 s: $(cat "$folder/log")"
        waited=$((waited + 1))
        sleep 0.1
    done
}

environment() {
    echo "EC20_CONTROL=$(first http://)"
    tcp=$(first socket://)
    echo "EC20_TCP=${tcp#socket://}"
    echo "EC20_RFC2217=$(first rfc2217://)"
    echo "EC20_PTY=$(first /)"
}

transcripts() {
    mkdir -p "$1"
    cp "$folder/log" "$1/ec20emu.log"
    control=$(first http://)
    curl -sf "$control/api/v1/modems" | tr ',{' '\n\n' | sed -n 's/^"id":"\([A-Za-z0-9_-]*\)"$/\1/p' | while read -r modem; do
        curl -sf "$control/api/v1/modems/$modem/journal/transcript" >"$1/$modem.txt"
    done
}

stop() {
    [ -s "$folder/pid" ] || fail "nothing was started in $folder"
    pid=$(cat "$folder/pid")
    rm -f "$folder/pid"
    kill -TERM "$pid" 2>/dev/null || fail "ec20emu ended by itself: $(cat "$folder/log")"
    waited=0
    while kill -0 "$pid" 2>/dev/null; do
        [ "$waited" -lt 100 ] || { kill -KILL "$pid"; fail "ec20emu did not end within 10 s"; }
        waited=$((waited + 1))
        sleep 0.1
    done
}

[ $# -ge 2 ] || fail "start, env, transcripts or stop and a folder, or replay and a file"
command=$1
folder=$2
shift 2
case $command in
    start) start "$@" ;;
    env) environment ;;
    transcripts) transcripts "${1:?into which folder}" ;;
    stop) stop ;;
    replay) run replay "$folder" ;;
    *) fail "there is no $command" ;;
esac
