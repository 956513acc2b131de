package ec20emu

import (
	"fmt"
	"net/url"
	"time"
)

// A ModemClock is a manual clock unless the modem was made with another: it moves by Advance alone.
type ModemClock struct{ Clock }

// Advance lets time pass: what is due happens in order, each at its own time.
func (c ModemClock) Advance(by time.Duration) (view ClockView) {
	c.control.t.Helper()
	c.control.json("POST", "clock/advance", map[string]any{"byMs": by.Milliseconds()}, &view)
	return
}

// Faults is what can go wrong, on request: a method per kind.
type Faults struct{ FaultKinds }

// A Fault lies on a modem until it is removed.
type Fault struct {
	control *control
	id      int
}

// Active lists the faults that lie on the modem.
func (f Faults) Active() []FaultView {
	f.control.t.Helper()
	list := FaultList{}
	f.control.json("GET", "faults", nil, &list)
	return list.Faults
}

// Clear removes all faults.
func (f Faults) Clear() {
	f.control.t.Helper()
	f.control.json("DELETE", "faults", nil, nil)
}

// Strikes is how often it has struck.
func (f Fault) Strikes() int {
	f.control.t.Helper()
	view := FaultView{}
	f.control.json("GET", fmt.Sprintf("faults/%d", f.id), nil, &view)
	return view.Strikes
}

// Remove takes it away; what it held back goes on.
func (f Fault) Remove() {
	f.control.t.Helper()
	f.control.json("DELETE", fmt.Sprintf("faults/%d", f.id), nil, nil)
}

// add adds a fault. What all kinds have stands beside the kind, all else among its attributes.
func (k FaultKinds) add(kind string, options []Option) Fault {
	k.control.t.Helper()
	settings, attributes := map[string]any{"type": kind}, map[string]any{}
	for _, option := range options {
		option(attributes)
	}
	for _, name := range []string{"match", "times", "stream", "toxicity", "seed"} {
		if value, isThere := attributes[name]; isThere {
			settings[name] = value
			delete(attributes, name)
		}
	}
	if len(attributes) > 0 {
		settings["attributes"] = attributes
	}
	view := FaultView{}
	k.control.json("POST", "faults", settings, &view)
	return Fault{k.control, view.Id}
}

// Files are those of the modem, by the names of the FILE commands, such as UFS:ca.pem.
type Files struct{ control *control }

// Put stores a file, whole or not at all; it replaces one of that name.
func (f Files) Put(name string, content []byte) {
	f.control.t.Helper()
	f.control.bytes("PUT", "files/"+segment(name), content, "application/octet-stream")
}

// Get reads a file.
func (f Files) Get(name string) []byte {
	f.control.t.Helper()
	return f.control.bytes("GET", "files/"+segment(name), nil, "")
}

// Delete deletes a file.
func (f Files) Delete(name string) {
	f.control.t.Helper()
	f.control.json("DELETE", "files/"+segment(name), nil, nil)
}

// List lists the files that fit a pattern such as RAM:*.
func (f Files) List(pattern string) []ModemFile {
	f.control.t.Helper()
	list := FileListView{}
	f.control.json("GET", "files?pattern="+url.QueryEscape(pattern), nil, &list)
	return list.Files
}

// A Journal has everything that went in and out. A pattern that begins with AT means a command the modem received, any other a text it sent.
type Journal struct{ control *control }

// WaitFor waits for a command or a text.
func (j Journal) WaitFor(pattern string, timeout time.Duration) (entry JournalEntryView) {
	j.control.t.Helper()
	j.control.json("POST", "journal/wait", map[string]any{"pattern": pattern, "timeoutMs": timeout.Milliseconds()}, &entry)
	return
}

// Verify checks how often the journal holds a command or a text.
func (j Journal) Verify(pattern string, times int) {
	j.control.t.Helper()
	j.control.json("POST", "journal/verify", map[string]any{"pattern": pattern, "exactly": times}, nil)
}

// Entries lists the entries behind a cursor, 0 for all.
func (j Journal) Entries(after int64) []JournalEntryView {
	j.control.t.Helper()
	found := []JournalEntryView{}
	for {
		piece := JournalView{}
		j.control.json("GET", fmt.Sprintf("journal?after=%d", after), nil, &piece)
		if len(piece.Entries) == 0 {
			return found
		}
		found = append(found, piece.Entries...)
		after = found[len(found)-1].Cursor
	}
}

// Commands lists the command lines the modem understood, in order.
func (j Journal) Commands() []string {
	j.control.t.Helper()
	lines := []string{}
	for _, entry := range j.Entries(0) {
		if entry.Kind == "command" {
			lines = append(lines, entry.Content)
		}
	}
	return lines
}

// Transcript is the journal as a text to read and to compare.
func (j Journal) Transcript() string {
	j.control.t.Helper()
	return string(j.control.bytes("GET", "journal/transcript", nil, ""))
}
