package ec20emu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cookbook: README.md shows what stands between the marks. */
@Ec20
class RecipesTest {
    @TempDir
    Path folder;

    // recipe: Upload a CA and open TLS
    @Test
    void caIsUploadedAndTlsOpened(Modem modem) {
        modem.files().put("UFS:ca.pem", modem.files().get("RAM:cacert.pem"));    // or Files.readAllBytes(Path.of("ca.pem"))
        Dialogue dte = modem.dial();
        dte.command("AT+QIACT=1");
        dte.command("AT+QSSLCFG=\"ciphersuite\",1,0XFFFF");
        dte.command("AT+QSSLCFG=\"seclevel\",1,1");
        dte.command("AT+QSSLCFG=\"cacert\",1,\"UFS:ca.pem\"");
        dte.command("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");           // the echo server that comes with it
        dte.expect("+QSSLOPEN: 4,0");
    }
    // recipe ends

    // recipe: A URC in the middle of an answer
    @Test
    void urcInTheMiddleOfAnAnswer(Modem modem) {
        modem.urcs().send("+QIURC: \"pdpdeact\",2", When.midResponse("AT+CSQ"));
        String answer = modem.dial().command("AT+CSQ");
        assertEquals("AT+CSQ\r\r\n+QIURC: \"pdpdeact\",2\r\n\r\n+CSQ: 28,99\r\n\r\nOK\r\n", answer);
    }
    // recipe ends

    // recipe: The context is lost while sending
    @Test
    void contextIsLostWhileSending(Modem modem) {
        Dialogue dte = modem.dial();
        dte.command("AT+QIACT=1");
        dte.command("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
        dte.expect("+QSSLOPEN: 4,0");
        modem.network().dropContext(1, When.afterPrompt("AT+QSSLSEND"));
        dte.command("AT+QSSLSEND=4,5");
        dte.send("21.5\n");
        dte.expect("+QIURC: \"pdpdeact\",1");
    }
    // recipe ends

    // recipe: A time-out of 150 s in milliseconds
    @Test
    void peerThatNeverAnswersIsGivenUpAfter150Seconds(Modem modem) {
        Dialogue dte = modem.dial();
        dte.command("AT+QIACT=1");
        try (Fault silent = modem.faults().blackhole(With.stream("net"))) {
            dte.command("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
            modem.clock().advance(Duration.ofSeconds(150));
            dte.expect("+QSSLOPEN: 4,566");
        }
    }
    // recipe ends

    // recipe: The SIM is pulled
    @Test
    void simIsPulled(Modem modem) {
        Dialogue dte = modem.dial();
        modem.sim().remove();
        assertTrue(dte.command("AT+CPIN?").contains("+CME ERROR: 10"));
        modem.sim().insert();
        dte.expect("+CPIN: READY");
    }
    // recipe ends

    // recipe: An SMS arrives
    @Test
    void smsArrives(Modem modem) {
        Dialogue dte = modem.dial();
        dte.command("AT+CMGF=1");
        modem.sms().receive("+491701234567", "open the gate");
        dte.expect("+CMTI: \"ME\",0");
        assertTrue(dte.command("AT+CMGR=0").contains("open the gate"));
    }
    // recipe ends

    // recipe: The broker restarts
    @Test
    void brokerRestarts(Modem modem) {
        Dialogue dte = modem.dial();
        dte.command("AT+QIACT=1");
        dte.command("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
        dte.expect("+QSSLOPEN: 4,0");
        modem.faults().reset(With.stream("net"), With.times(1));    // the next bytes find nobody
        try (Fault gone = modem.faults().connectRefused()) {
            dte.command("AT+QSSLSEND=4,5");
            dte.send("21.5\n");
            dte.expect("+QSSLURC: \"closed\",4");
            dte.command("AT+QSSLCLOSE=4");
            dte.command("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
            dte.expect("+QSSLOPEN: 4,566");
            dte.command("AT+QSSLCLOSE=4");
        }
        dte.command("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
        dte.expect("+QSSLOPEN: 4,0");
    }
    // recipe ends

    // recipe: A brown-out
    @Test
    void brownOut(Modem modem) {
        Dialogue dte = modem.dial();
        dte.command("AT");
        modem.power().brownOut(300);    // ms without supply
        modem.clock().advance(Duration.ofSeconds(1));
        dte.expect("RDY");
        dte.command("AT");
    }
    // recipe ends

    // recipe: A recorded session is played again
    @Test
    void recordedSessionIsAnsweredAsEver(Emulator emulator) throws Exception {
        Path recording = folder.resolve("meter.at");    // as `ec20emu record` writes it beside a real modem
        Files.writeString(recording, ">> ATE0\n<< OK\n>> AT+CGMM\n<< EC20F\n<< OK\n");
        emulator.replay(recording);                     // throws what differs
    }
    // recipe ends

    // recipe: What was typed
    @Test
    void whatWasTyped(Modem modem) {
        Dialogue dte = modem.dial();
        dte.command("ATE0");
        dte.command("AT+QIACT=1");
        modem.journal().verify("AT+QIACT=1", 1);
        modem.journal().verify("AT+QIDEACT", 0);
        assertEquals(List.of("ATE0", "AT+QIACT=1"), modem.journal().commands());
    }
    // recipe ends
}
