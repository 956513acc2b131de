package ec20emu

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

const patience = 60 * time.Second

var arguments = []string{"--count", "0", "--control", "0", "--clock", "manual", "--delays", "none", "--network", "loopback"}

// An Emulator is the program as a process, which serves any number of modems.
type Emulator struct {
	url     string
	command *exec.Cmd
	log     lockedBuffer
}

// shared is the process of Main; nil without it.
var shared *Emulator

// Main runs the tests of a package with one process for all of them:
//
//	func TestMain(m *testing.M) { os.Exit(ec20emu.Main(m)) }
//
// Without it each test starts a process of its own.
func Main(m *testing.M) int {
	emulator, err := Start()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer emulator.Close()
	shared = emulator
	return m.Run()
}

// Start starts the program of EC20EMU_PROGRAM, or ec20emu on the path, and waits until it is ready.
func Start() (*Emulator, error) {
	emulator := &Emulator{command: program(arguments...)}
	emulator.command.Stderr = &emulator.log
	output, err := emulator.command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := emulator.command.Start(); err != nil {
		return nil, err
	}
	line := make(chan []byte, 1)
	go func() {
		text, _ := bufio.NewReader(output).ReadBytes('\n')
		line <- text
	}()
	ready := struct{ Control string }{}
	select {
	case text := <-line:
		err = json.Unmarshal(text, &ready)
	case <-time.After(patience):
		err = errors.New("no ready line")
	}
	if err != nil {
		emulator.command.Process.Kill()
		emulator.command.Wait()
		return nil, fmt.Errorf("%s did not become ready: %w: %s", emulator.command, err, emulator.Log())
	}
	emulator.url = ready.Control
	return emulator, nil
}

// Log is what the program has logged so far.
func (e *Emulator) Log() string {
	return e.log.String()
}

// Close ends the program, and every modem with it.
func (e *Emulator) Close() {
	e.command.Process.Signal(syscall.SIGTERM)
	timer := time.AfterFunc(10*time.Second, func() { e.command.Process.Kill() })
	defer timer.Stop()
	e.command.Wait()
}

// Replay plays the host's side of a recording against a fresh modem. The test fails with what it answers otherwise.
func Replay(t testing.TB, recording string) {
	t.Helper()
	if told, err := program("replay", recording).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, told)
	}
}

func program(arguments ...string) *exec.Cmd {
	command := strings.Fields(os.Getenv("EC20EMU_PROGRAM"))
	if len(command) == 0 {
		command = []string{"ec20emu"}
	}
	made := exec.Command(command[0], append(command[1:], arguments...)...)
	// What EC20EMU_TCP and the like say is for modems of a terminal, not for these.
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, "EC20EMU_") {
			made.Env = append(made.Env, variable)
		}
	}
	return made
}

// A lockedBuffer is written by one goroutine and read by another.
type lockedBuffer struct {
	gate  sync.Mutex
	bytes bytes.Buffer
}

func (b *lockedBuffer) Write(piece []byte) (int, error) {
	b.gate.Lock()
	defer b.gate.Unlock()
	return b.bytes.Write(piece)
}

func (b *lockedBuffer) String() string {
	b.gate.Lock()
	defer b.gate.Unlock()
	return b.bytes.String()
}
