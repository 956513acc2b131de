package ec20emu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DTE with the words of a test. Text is Latin-1: one character per byte. */
public final class Dialogue implements AutoCloseable {
    private static final Pattern FINAL =
        Pattern.compile("\r\n(?:OK|ERROR|SEND OK|SEND FAIL|NO CARRIER|CONNECT|\\+CM[ES] ERROR: [^\r]*)\r\n|\r\n> \\z");

    private final Socket socket;
    private final Duration patience;
    private String received = "";

    /**
     * Dials.
     *
     * @param patience the longest wait for the modem, by the computer's clock
     */
    public Dialogue(InetSocketAddress address, Duration patience) {
        this.patience = patience;
        try {
            socket = new Socket(address.getAddress(), address.getPort());
            socket.setTcpNoDelay(true);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Sends characters as they are. */
    public void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /**
     * Sends a command line and waits for its final result or prompt.
     *
     * @return everything that came up to it, echo included
     * @throws AssertionError none came
     */
    public String command(String line) {
        send(line + "\r");
        return take(text -> {
            Matcher found = FINAL.matcher(text);
            return found.find() ? found.end() : -1;
        }, "a final result of " + line);
    }

    /**
     * Waits for a text.
     *
     * @return everything that came up to its end
     * @throws AssertionError it did not come; the message shows what did
     */
    public String expect(String text) {
        return take(all -> all.contains(text) ? all.indexOf(text) + text.length() : -1, "'" + text + "'");
    }

    /** Takes the DTE off. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private String take(ToIntFunction<String> find, String what) {
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] buffer = new byte[4096];
        int end;
        while ((end = find.applyAsInt(received)) < 0) {
            try {
                socket.setSoTimeout((int) Math.max((deadline - System.nanoTime()) / 1_000_000, 1));
                int count = socket.getInputStream().read(buffer);
                if (count < 0) {
                    throw new AssertionError("waited for " + what + ", but the modem closed the port; it had sent " + Json.write(received));
                }
                received += new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
            } catch (SocketTimeoutException late) {
                throw new AssertionError("waited " + patience.toMillis() + " ms for " + what + "; the modem had sent " + Json.write(received));
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }
        String taken = received.substring(0, end);
        received = received.substring(end);
        return taken;
    }
}
