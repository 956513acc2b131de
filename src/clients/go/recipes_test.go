package ec20emu_test

// The cookbook: README.md shows what stands between the marks.

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"ec20emu"
)

func TestMain(m *testing.M) { os.Exit(ec20emu.Main(m)) }

// recipe: Upload a CA and open TLS
func TestCAIsUploadedAndTLSOpened(t *testing.T) {
	modem := ec20emu.New(t)
	modem.Files.Put("UFS:ca.pem", modem.Files.Get("RAM:cacert.pem")) // or os.ReadFile("ca.pem")
	dte := modem.Dial()
	dte.Command("AT+QIACT=1")
	dte.Command(`AT+QSSLCFG="ciphersuite",1,0XFFFF`)
	dte.Command(`AT+QSSLCFG="seclevel",1,1`)
	dte.Command(`AT+QSSLCFG="cacert",1,"UFS:ca.pem"`)
	dte.Command(`AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0`) // the echo server that comes with it
	dte.Expect("+QSSLOPEN: 4,0")
}

// recipe ends

// recipe: A URC in the middle of an answer
func TestURCInTheMiddleOfAnAnswer(t *testing.T) {
	modem := ec20emu.New(t)
	modem.Urcs.Send(`+QIURC: "pdpdeact",2`, ec20emu.MidResponse("AT+CSQ"))
	answer := modem.Dial().Command("AT+CSQ")
	if answer != "AT+CSQ\r\r\n+QIURC: \"pdpdeact\",2\r\n\r\n+CSQ: 28,99\r\n\r\nOK\r\n" {
		t.Error(answer)
	}
}

// recipe ends

// recipe: The context is lost while sending
func TestContextIsLostWhileSending(t *testing.T) {
	modem := ec20emu.New(t)
	dte := modem.Dial()
	dte.Command("AT+QIACT=1")
	dte.Command(`AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0`)
	dte.Expect("+QSSLOPEN: 4,0")
	modem.Network.DropContext(1, ec20emu.AfterPrompt("AT+QSSLSEND"))
	dte.Command("AT+QSSLSEND=4,5")
	dte.Send("21.5\n")
	dte.Expect(`+QIURC: "pdpdeact",1`)
}

// recipe ends

// recipe: A time-out of 150 s in milliseconds
func TestPeerThatNeverAnswersIsGivenUpAfter150Seconds(t *testing.T) {
	modem := ec20emu.New(t)
	dte := modem.Dial()
	dte.Command("AT+QIACT=1")
	modem.Faults.Blackhole(ec20emu.WithStream("net"))
	dte.Command(`AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0`)
	modem.Clock.Advance(150 * time.Second)
	dte.Expect("+QSSLOPEN: 4,566")
}

// recipe ends

// recipe: The SIM is pulled
func TestSIMIsPulled(t *testing.T) {
	modem := ec20emu.New(t)
	dte := modem.Dial()
	modem.Sim.Remove()
	if answer := dte.Command("AT+CPIN?"); !strings.Contains(answer, "+CME ERROR: 10") {
		t.Error(answer)
	}
	modem.Sim.Insert()
	dte.Expect("+CPIN: READY")
}

// recipe ends

// recipe: An SMS arrives
func TestSMSArrives(t *testing.T) {
	modem := ec20emu.New(t)
	dte := modem.Dial()
	dte.Command("AT+CMGF=1")
	modem.Sms.Receive("+491701234567", "open the gate")
	dte.Expect(`+CMTI: "ME",0`)
	dte.Send("AT+CMGR=0\r")
	dte.Expect("open the gate")
}

// recipe ends

// recipe: The broker restarts
func TestBrokerRestarts(t *testing.T) {
	modem := ec20emu.New(t)
	dte := modem.Dial()
	dte.Command("AT+QIACT=1")
	dte.Command(`AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0`)
	dte.Expect("+QSSLOPEN: 4,0")
	modem.Faults.Reset(ec20emu.WithStream("net"), ec20emu.WithTimes(1)) // the next bytes find nobody
	gone := modem.Faults.ConnectRefused()
	dte.Command("AT+QSSLSEND=4,5")
	dte.Send("21.5\n")
	dte.Expect(`+QSSLURC: "closed",4`)
	dte.Command("AT+QSSLCLOSE=4")
	dte.Command(`AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0`)
	dte.Expect("+QSSLOPEN: 4,566")
	dte.Command("AT+QSSLCLOSE=4")
	gone.Remove()
	dte.Command(`AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0`)
	dte.Expect("+QSSLOPEN: 4,0")
}

// recipe ends

// recipe: A brown-out
func TestBrownOut(t *testing.T) {
	modem := ec20emu.New(t)
	dte := modem.Dial()
	dte.Command("AT")
	modem.Power.BrownOut(300) // ms without supply
	modem.Clock.Advance(time.Second)
	dte.Expect("RDY")
	dte.Command("AT")
}

// recipe ends

// recipe: A recorded session is played again
func TestRecordedSessionIsAnsweredAsEver(t *testing.T) {
	recording := filepath.Join(t.TempDir(), "meter.at") // as `ec20emu record` writes it beside a real modem
	os.WriteFile(recording, []byte(">> ATE0\n<< OK\n>> AT+CGMM\n<< EC20F\n<< OK\n"), 0o600)
	ec20emu.Replay(t, recording) // fails with what differs
}

// recipe ends

// recipe: What was typed
func TestWhatWasTyped(t *testing.T) {
	modem := ec20emu.New(t)
	dte := modem.Dial()
	dte.Command("ATE0")
	dte.Command("AT+QIACT=1")
	modem.Journal.Verify("AT+QIACT=1", 1)
	modem.Journal.Verify("AT+QIDEACT", 0)
	if typed := modem.Journal.Commands(); !reflect.DeepEqual(typed, []string{"ATE0", "AT+QIACT=1"}) {
		t.Error(typed)
	}
}

// recipe ends
