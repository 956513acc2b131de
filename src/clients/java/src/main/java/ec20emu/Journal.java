package ec20emu;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that went in and out. A pattern that begins with AT means a command the modem received, any other a text it sent. */
public final class Journal {
    private final Control control;

    Journal(Control control) {
        this.control = control;
    }

    /**
     * Waits for a command or a text.
     *
     * @throws AssertionError it did not come; the message names the nearest miss
     */
    public Views.JournalEntryView waitFor(String pattern, Duration timeout) {
        return Views.JournalEntryView.of(control.act("POST", "journal/wait", Map.of("pattern", pattern, "timeoutMs", timeout.toMillis())));
    }

    /**
     * Checks how often the journal holds a command or a text.
     *
     * @throws AssertionError it does otherwise; the message names the nearest miss
     */
    public void verify(String pattern, int times) {
        control.act("POST", "journal/verify", Map.of("pattern", pattern, "exactly", times));
    }

    /** Checks that the journal holds a command or a text, once or more. */
    public void verify(String pattern) {
        control.act("POST", "journal/verify", Map.of("pattern", pattern, "atLeast", 1));
    }

    /** The entries behind a cursor, 0 for all. */
    public List<Views.JournalEntryView> entries(long after) {
        List<Views.JournalEntryView> found = new ArrayList<>();
        List<Views.JournalEntryView> piece;
        do {
            long last = found.isEmpty() ? after : found.get(found.size() - 1).cursor();
            piece = Views.list(control.get("journal?after=" + last).get("entries"), Views.JournalEntryView::of);
            found.addAll(piece);
        } while (!piece.isEmpty());
        return found;
    }

    /** The command lines the modem understood, in order. */
    public List<String> commands() {
        return entries(0).stream().filter(entry -> entry.kind().equals("command")).map(Views.JournalEntryView::content).toList();
    }

    /** The journal as a text to read and to compare. */
    public String transcript() {
        return new String(control.bytes("GET", "journal/transcript", null, ""), StandardCharsets.UTF_8);
    }
}
