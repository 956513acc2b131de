package ec20emu

import (
	"net"
	"regexp"
	"strings"
	"testing"
	"time"
)

var final = regexp.MustCompile(`\r\n(?:OK|ERROR|SEND OK|SEND FAIL|NO CARRIER|CONNECT|\+CM[ES] ERROR: [^\r]*)\r\n|\r\n> $`)

// A Dialogue is a DTE with the words of a test; what does not come ends the test. Bytes are as they are.
type Dialogue struct {
	// Patience is the longest wait for the modem, by the computer's clock.
	Patience time.Duration

	t        testing.TB
	conn     net.Conn
	received string
}

// Send sends bytes as they are.
func (d *Dialogue) Send(text string) {
	d.t.Helper()
	if _, err := d.conn.Write([]byte(text)); err != nil {
		d.t.Fatal(err)
	}
}

// Command sends a command line and waits for its final result or prompt. It returns everything that came up to it, echo included.
func (d *Dialogue) Command(line string) string {
	d.t.Helper()
	d.Send(line + "\r")
	return d.take(func(text string) int {
		if found := final.FindStringIndex(text); found != nil {
			return found[1]
		}
		return -1
	}, "a final result of "+line)
}

// Expect waits for a text and returns everything that came up to its end.
func (d *Dialogue) Expect(text string) string {
	d.t.Helper()
	return d.take(func(all string) int {
		if at := strings.Index(all, text); at >= 0 {
			return at + len(text)
		}
		return -1
	}, text)
}

// Close takes the DTE off.
func (d *Dialogue) Close() {
	d.conn.Close()
}

func (d *Dialogue) take(find func(string) int, what string) string {
	d.t.Helper()
	d.conn.SetReadDeadline(time.Now().Add(d.Patience))
	buffer := make([]byte, 4096)
	end := find(d.received)
	for ; end < 0; end = find(d.received) {
		count, err := d.conn.Read(buffer)
		if err != nil {
			d.t.Fatalf("waited for %q: %v; the modem had sent %q", what, err, d.received)
		}
		d.received += string(buffer[:count])
	}
	taken := d.received[:end]
	d.received = d.received[end:]
	return taken
}
