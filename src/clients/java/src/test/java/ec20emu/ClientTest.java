package ec20emu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What the library promises beside the cookbook. */
@Ec20
class ClientTest {
    /** Run by the test below, which sets the property. */
    @Ec20
    static class Failing {
        @Test
        @EnabledIfSystemProperty(named = "ec20emu.failing", matches = "yes")
        void fails(Modem modem) {
            modem.dial().command("AT+CSQ");
            throw new IllegalStateException("as it should");
        }
    }

    @Test
    void testThatFailsIsToldWithTheTranscript() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Failing.class))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false").build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        System.setProperty("ec20emu.failing", "yes");
        try {
            LauncherFactory.create().execute(request, summary);
        } finally {
            System.clearProperty("ec20emu.failing");
        }
        Throwable told = summary.getSummary().getFailures().get(0).getException();
        assertEquals("as it should", told.getMessage());
        assertTrue(told.getSuppressed()[0].getMessage().contains(">> AT+CSQ"), told.getSuppressed()[0].getMessage());
    }

    @Test
    @Ec20(sim = "pin-locked", seed = 7)
    void annotationSaysWhatModemItIs(Modem modem) {
        assertEquals("PinRequired", modem.sim().read().state());
        assertEquals(7, modem.clock().read().seed());
    }

    @Test
    void everyModemIsItsOwn(Modem modem, Emulator emulator) {
        try (Modem other = emulator.modem(Map.of("model", "ec25-e"))) {
            modem.network().loseCoverage();
            assertFalse(modem.network().read().hasCoverage());
            assertTrue(other.network().read().hasCoverage());
            assertNotEquals(modem.tcp(), other.tcp());
        }
    }

    @Test
    void modemIsReset(Modem modem) {
        modem.faults().hang();
        modem.reset();
        assertEquals(List.of(), modem.faults().active());
        assertTrue(modem.dial().command("AT+CREG?").contains("+CREG: 0,1"));
    }

    @Test
    void modemThatHasEndedIsGone(Emulator emulator) {
        Modem modem = emulator.modem();
        modem.close();
        assertEquals(404, assertThrows(ControlException.class, modem::view).status());
    }

    @Test
    void faultCountsItsStrikes(Modem modem) {
        Dialogue dte = modem.dial();
        try (Fault fault = modem.faults().commandError(With.match("CSQ"), With.cme(30))) {
            assertTrue(dte.command("AT+CSQ").contains("+CME ERROR: 30"));
            assertEquals(1, fault.strikes());
        }
        assertTrue(dte.command("AT+CSQ").contains("+CSQ: 28,99"));
    }

    @Test
    void whatTheEmulatorRefusesIsTold(Modem modem) {
        assertTrue(assertThrows(ControlException.class, () -> modem.network().setSignal(99)).getMessage().contains("signal"));
        assertTrue(assertThrows(ControlException.class, () -> modem.faults().latency(With.delayMs(-1))).getMessage().contains("delayMs"));
    }

    @Test
    void journalNamesTheNearestMiss(Modem modem) {
        modem.dial().command("AT+QIACT=1");
        assertTrue(assertThrows(AssertionError.class, () -> modem.journal().verify("AT+QIACT=2")).getMessage().contains("AT+QIACT=1"));
        assertThrows(AssertionError.class, () -> modem.journal().waitFor("AT+QIDEACT", Duration.ZERO));
        assertEquals("AT+QIACT=1", modem.journal().waitFor("AT+QIACT*", Duration.ofSeconds(5)).content());
    }

    @Test
    void dialogueTellsWhatCameInstead(Modem modem) {
        Dialogue dte = modem.dial(Duration.ofMillis(200));
        modem.faults().commandSilence(With.match("CSQ"));
        assertTrue(assertThrows(AssertionError.class, () -> dte.command("AT+CSQ")).getMessage().contains("a final result of AT+CSQ"));
    }

    @Test
    void filesAreListedAndDeleted(Modem modem) {
        modem.files().put("RAM:a b.txt", "text".getBytes(StandardCharsets.UTF_8));
        assertEquals("RAM:a b.txt", modem.files().list("RAM:a*").get(0).name());
        modem.files().delete("RAM:a b.txt");
        assertThrows(ControlException.class, () -> modem.files().get("RAM:a b.txt"));
    }

    @Test
    void viewHasTheWholeState(Modem modem) {
        Views.ModemView view = modem.view();
        assertEquals("CHN-UNICOM", view.network().operator());
        assertEquals(3, view.sim().pinAttemptsLeft());
        assertTrue(view.ports().stream().anyMatch(port -> port.name().equals("usbmodem")));
    }

    @Test
    void recordingThatIsAnsweredOtherwiseIsTold(Emulator emulator) throws Exception {
        java.nio.file.Path recording = java.nio.file.Files.createTempFile("meter", ".at");
        java.nio.file.Files.writeString(recording, ">> ATE0\n<< OK\n>> AT+CGMM\n<< EC21\n<< OK\n");
        assertTrue(assertThrows(AssertionError.class, () -> emulator.replay(recording)).getMessage().contains("EC20F"));
        java.nio.file.Files.delete(recording);
    }
}
