import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts the emulator, reads its ready line, dials. EC20EMU is the command that starts it. */
class ModemTest {
    private Process emulator;
    private String control;
    private Socket dte;

    @BeforeEach
    void start() throws Exception {
        String start = System.getenv().getOrDefault("EC20EMU", "ec20emu");
        List<String> command = new ArrayList<>(List.of(start.split(" ")));
        command.addAll(List.of("run", "--tcp", "127.0.0.1:0", "--control", "127.0.0.1:0", "--no-echo-server"));
        emulator = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String ready = new BufferedReader(new InputStreamReader(emulator.getInputStream())).readLine();
        Matcher uri = Pattern.compile("socket://([^:]+):(\\d+)").matcher(ready);
        assertTrue(uri.find(), ready);
        Matcher http = Pattern.compile("\"control\":\"([^\"]+)\"").matcher(ready);
        assertTrue(http.find(), ready);
        control = http.group(1);
        dte = new Socket(uri.group(1), Integer.parseInt(uri.group(2)));
        dte.setSoTimeout(10_000);
    }

    @AfterEach
    void stop() throws Exception {
        dte.close();
        // What a real module might take otherwise is a failure too.
        String lint;
        try (InputStream answer = URI.create(control + "/api/v1/modems/m0/lint").toURL().openStream()) {
            lint = new String(answer.readAllBytes(), "UTF-8");
        }
        emulator.destroy();
        emulator.waitFor();
        assertTrue(lint.contains("\"findings\":[]"), lint);
    }

    @Test
    void signalIsReported() throws Exception {
        command("ATE0");
        assertTrue(command("AT+CSQ").contains("+CSQ: "));
    }

    @Test
    void unknownCommandIsAnError() throws Exception {
        assertTrue(command("AT+NOSUCH").endsWith("ERROR\r\n"));
    }

    private String command(String line) throws Exception {
        dte.getOutputStream().write((line + "\r").getBytes("ISO-8859-1"));
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().matches("(?s).*\r\n(OK|ERROR)\r\n")) {
            answer.append((char) dte.getInputStream().read());
        }
        return answer.toString();
    }
}
