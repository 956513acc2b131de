// Package ec20emu gives tests a Quectel EC20 LTE modem: a fresh one per test, with its network, SIM, faults and clock in their hands.
package ec20emu

import (
	"net"
	"net/url"
	"strings"
	"testing"
	"time"
)

// A Modem belongs to a test and ends with it; what goes wrong ends the test, whose log then has the transcript. Use it from the goroutine of the test.
type Modem struct {
	// ID is its name in the control API.
	ID       string
	Network  Network
	Nitz     Nitz
	Sim      Sim
	Sms      Sms
	Calls    Calls
	Ussd     Ussd
	Power    Power
	Gnss     Gnss
	Hardware Hardware
	Lines    Lines
	Urcs     Urcs
	Clock    ModemClock
	Faults   Faults
	Files    Files
	Journal  Journal

	control *control
	ports   []PortView
}

// New makes a modem, registered and ready, that ends with the test. Options are those of POST /api/v1/modems,
// such as WithModel, WithSim, WithSeed and WithMap; what is left out is as the process was started.
func New(t testing.TB, options ...Option) *Modem {
	t.Helper()
	emulator := shared
	if emulator == nil {
		var err error
		if emulator, err = Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(emulator.Close)
	}
	made := ModemView{}
	ways := []map[string]string{{"kind": "tcp"}, {"kind": "rfc2217"}, {"kind": "pty"}}
	root := &control{t, emulator.url + "/api/v1/modems"}
	root.act("POST", "", map[string]any{"ports": ways}, options, &made)
	c := &control{t, root.url + "/" + segment(made.Id)}
	modem := &Modem{
		ID: made.Id, Network: Network{c}, Nitz: Nitz{c}, Sim: Sim{c}, Sms: Sms{c}, Calls: Calls{c}, Ussd: Ussd{c}, Power: Power{c}, Gnss: Gnss{c},
		Hardware: Hardware{c}, Lines: Lines{c}, Urcs: Urcs{c}, Clock: ModemClock{Clock{c}}, Faults: Faults{FaultKinds{c}}, Files: Files{c},
		Journal: Journal{c}, control: c, ports: made.Ports,
	}
	t.Cleanup(modem.end)
	return modem
}

// TCP is the address of raw TCP.
func (m *Modem) TCP() string {
	m.control.t.Helper()
	address, err := url.Parse(m.uri("socket://"))
	if err != nil {
		m.control.t.Fatal(err)
	}
	return address.Host
}

// RFC2217 is a serial port over telnet, with modem lines: rfc2217://127.0.0.1:PORT.
func (m *Modem) RFC2217() string { return m.uri("rfc2217://") }

// PTY is a pseudo-terminal, to be opened as a serial device.
func (m *Modem) PTY() string { return m.uri("/") }

// Dial attaches a DTE with the words of a test, which waits 10 s at most; it goes with the test.
func (m *Modem) Dial() *Dialogue {
	m.control.t.Helper()
	conn, err := net.Dial("tcp", m.TCP())
	if err != nil {
		m.control.t.Fatal(err)
	}
	m.control.t.Cleanup(func() { conn.Close() })
	return &Dialogue{Patience: 10 * time.Second, t: m.control.t, conn: conn}
}

// View is the whole state.
func (m *Modem) View() (view ModemView) {
	m.control.t.Helper()
	m.control.json("GET", "", nil, &view)
	return
}

// Lint is what the host did that a real module may take otherwise.
func (m *Modem) Lint() []LintFindingView {
	m.control.t.Helper()
	list := LintFindingList{}
	m.control.json("GET", "lint", nil, &list)
	return list.Findings
}

// Reset begins anew: no faults, no findings, the world as at first, and the modem boots. Its files and settings stay.
func (m *Modem) Reset() {
	m.control.t.Helper()
	m.control.json("POST", "reset", nil, nil)
}

func (m *Modem) end() {
	if m.control.t.Failed() {
		m.control.t.Logf("transcript of modem %s:\n%s", m.ID, m.Journal.Transcript())
	}
	m.control.json("DELETE", "", nil, nil)
}

func (m *Modem) uri(beginning string) string {
	m.control.t.Helper()
	for _, port := range m.ports {
		for _, uri := range port.Uris {
			if strings.HasPrefix(uri, beginning) {
				return uri
			}
		}
	}
	m.control.t.Fatalf("the modem was made without a way in that begins with %s", beginning)
	return ""
}
