package ec20emu_test

// What the library promises beside the cookbook.

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"ec20emu"
)

// A recorder is a test that may fail: it keeps what it is told.
type recorder struct {
	testing.TB
	told    strings.Builder
	cleanup []func()
	failed  bool
}

func (r *recorder) Helper()             {}
func (r *recorder) Cleanup(end func())  { r.cleanup = append(r.cleanup, end) }
func (r *recorder) Failed() bool        { return r.failed }
func (r *recorder) Fatal(values ...any) { r.Fatalf("%s", fmt.Sprint(values...)) }
func (r *recorder) Logf(format string, values ...any) {
	fmt.Fprintf(&r.told, format+"\n", values...)
}
func (r *recorder) Fatalf(format string, values ...any) {
	r.Logf(format, values...)
	r.failed = true
	runtime.Goexit()
}

// failing runs a test that has to fail, and returns what it was told.
func failing(t *testing.T, body func(testing.TB)) string {
	t.Helper()
	test := &recorder{TB: t}
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() {
			for at := len(test.cleanup) - 1; at >= 0; at-- {
				test.cleanup[at]()
			}
		}()
		body(test)
	}()
	<-done
	if !test.failed {
		t.Fatal("it did not fail")
	}
	return test.told.String()
}

func require(t *testing.T, text, part string) {
	t.Helper()
	if !strings.Contains(text, part) {
		t.Errorf("no %q in %q", part, text)
	}
}

func TestFailedTestIsToldWithTheTranscript(t *testing.T) {
	told := failing(t, func(t testing.TB) {
		dte := ec20emu.New(t).Dial()
		dte.Command("AT+CSQ")
		dte.Patience = 200 * time.Millisecond
		dte.Expect("what never comes")
	})
	require(t, told, "what never comes")
	require(t, told, "transcript of modem")
	require(t, told, ">> AT+CSQ")
}

func TestOptionsSayWhatModemItIs(t *testing.T) {
	t.Parallel()
	modem := ec20emu.New(t, ec20emu.WithSim("pin-locked"), ec20emu.WithSeed(7))
	require(t, modem.Sim.Read().State, "PinRequired")
	if seed := modem.Clock.Read().Seed; seed != 7 {
		t.Error(seed)
	}
}

func TestEveryModemIsItsOwn(t *testing.T) {
	t.Parallel()
	modem, other := ec20emu.New(t), ec20emu.New(t)
	modem.Network.LoseCoverage()
	if modem.Network.Read().HasCoverage || !other.Network.Read().HasCoverage || modem.TCP() == other.TCP() {
		t.Error("they are not")
	}
}

func TestModemIsReset(t *testing.T) {
	t.Parallel()
	modem := ec20emu.New(t)
	modem.Faults.Hang()
	modem.Reset()
	if faults := modem.Faults.Active(); len(faults) > 0 {
		t.Error(faults)
	}
	require(t, modem.Dial().Command("AT+CREG?"), "+CREG: 0,1")
}

func TestFaultCountsItsStrikes(t *testing.T) {
	t.Parallel()
	modem := ec20emu.New(t)
	dte := modem.Dial()
	fault := modem.Faults.CommandError(ec20emu.WithMatch("CSQ"), ec20emu.WithCme(30))
	require(t, dte.Command("AT+CSQ"), "+CME ERROR: 30")
	if strikes := fault.Strikes(); strikes != 1 {
		t.Error(strikes)
	}
	fault.Remove()
	require(t, dte.Command("AT+CSQ"), "+CSQ: 28,99")
}

func TestWhatTheEmulatorRefusesIsTold(t *testing.T) {
	require(t, failing(t, func(t testing.TB) { ec20emu.New(t).Network.SetSignal(99) }), "signal")
	require(t, failing(t, func(t testing.TB) { ec20emu.New(t).Faults.Latency(ec20emu.WithDelayMs(-1)) }), "delayMs")
}

func TestJournalNamesTheNearestMiss(t *testing.T) {
	require(t, failing(t, func(t testing.TB) {
		modem := ec20emu.New(t)
		modem.Dial().Command("AT+QIACT=1")
		if entry := modem.Journal.WaitFor("AT+QIACT*", time.Second); entry.Content != "AT+QIACT=1" {
			panic(entry)
		}
		modem.Journal.Verify("AT+QIACT=2", 1)
	}), "AT+QIACT=1")
}

func TestPseudoTerminalAnswers(t *testing.T) {
	modem := ec20emu.New(t)
	device, err := os.OpenFile(modem.PTY(), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer device.Close()
	fmt.Fprint(device, "AT+CSQ\r")
	answer, buffer := "", make([]byte, 100)
	for !strings.Contains(answer, "OK") {
		count, err := device.Read(buffer)
		if err != nil {
			t.Fatal(err)
		}
		answer += string(buffer[:count])
	}
	require(t, answer, "+CSQ: 28,99")
}

func TestFilesAreListedAndDeleted(t *testing.T) {
	modem := ec20emu.New(t)
	modem.Files.Put("RAM:a b.txt", []byte("text"))
	require(t, modem.Files.List("RAM:a*")[0].Name, "RAM:a b.txt")
	modem.Files.Delete("RAM:a b.txt")
	if files := modem.Files.List("RAM:a*"); len(files) > 0 {
		t.Error(files)
	}
}

func TestRecordingThatIsAnsweredOtherwiseIsTold(t *testing.T) {
	recording := filepath.Join(t.TempDir(), "meter.at")
	if err := os.WriteFile(recording, []byte(">> ATE0\n<< OK\n>> AT+CGMM\n<< EC21\n<< OK\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	require(t, failing(t, func(t testing.TB) { ec20emu.Replay(t, recording) }), "EC20F")
}
