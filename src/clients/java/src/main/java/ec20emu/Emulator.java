package ec20emu;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as a process, which serves any number of modems. Closing it ends them; so does the end of the JVM. */
public final class Emulator implements AutoCloseable {
    private static final List<String> ARGUMENTS =
        List.of("--count", "0", "--control", "0", "--clock", "manual", "--delays", "none", "--network", "loopback");
    private static final int PATIENCE_SECONDS = 60;

    private final List<String> program;
    private final Process process;
    private final Path log;
    private final Thread hook;
    private final String control;

    private Emulator(List<String> program) {
        this.program = program;
        try {
            log = Files.createTempFile("ec20emu-", ".log");
            process = builder(program, ARGUMENTS).redirectError(log.toFile()).start();
        } catch (IOException wrong) {
            throw new UncheckedIOException(String.join(" ", program) + " cannot be started", wrong);
        }
        hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        control = (String) ((Map<?, ?>) Json.read(readyLine())).get("control");
    }

    /** Starts the program of the system property {@code ec20emu.program}, of EC20EMU_PROGRAM, or {@code ec20emu} on the path. */
    public static Emulator start() {
        String said = System.getProperty("ec20emu.program", System.getenv().getOrDefault("EC20EMU_PROGRAM", "ec20emu"));
        return start(List.of(said.split(" ")));
    }

    /** Starts a program and waits until it is ready. */
    public static Emulator start(List<String> program) {
        return new Emulator(program);
    }

    /** Makes a modem of its own, registered and ready. */
    public Modem modem() {
        return modem(Map.of());
    }

    /** Makes a modem with the fields of {@code POST /api/v1/modems}: model, sim, seed, clock, map, network, delays, ports. */
    public Modem modem(Map<String, Object> options) {
        return Modem.make(control, options);
    }

    /**
     * Plays the host's side of a recording against a fresh modem.
     *
     * @throws AssertionError it answered otherwise; the message shows what differs
     */
    public void replay(Path recording) {
        try {
            Process replay = builder(program, List.of("replay", recording.toString())).redirectErrorStream(true).start();
            String told = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (replay.waitFor() != 0) {
                throw new AssertionError(told);
            }
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the program has logged so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(hook);
            Files.deleteIfExists(log);
        } catch (IllegalStateException end) {
            // The JVM ends already, and the process with it.
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder builder(List<String> program, List<String> arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(nothing()));
        // What EC20EMU_TCP and the like say is for modems of a terminal, not for these.
        builder.environment().keySet().removeIf(name -> name.startsWith("EC20EMU_"));
        return builder;
    }

    private static File nothing() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }

    private String readyLine() {
        BufferedReader output = new BufferedReader(process.inputReader());
        String line = null;
        try {
            line = CompletableFuture.supplyAsync(() -> {
                try {
                    return output.readLine();
                } catch (IOException wrong) {
                    throw new UncheckedIOException(wrong);
                }
            }).completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            if (line == null) {
                process.destroyForcibly();
            }
        }
        if (line == null) {
            throw new IllegalStateException(String.join(" ", program) + " did not become ready: " + log());
        }
        return line;
    }
}
