"""What the plugin and the library promise, beside the cookbook."""
import os
import threading

import pytest

from ec20emu import ControlError, Emulator, ExpectationError, ProgramError, When


def test_report_of_a_failed_test_has_the_transcript(pytester):
    pytester.makepyfile("""
        def test_fails(modem):
            with modem.dial() as dte:
                dte.command("AT+CSQ")
            assert False
    """)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*transcript of modem *", "* >> AT+CSQ*", "*+CSQ: 28,99*"])


def test_lint_fails_a_test_where_the_ini_file_says_so(pytester):
    pytester.makeini("[pytest]\nec20emu_fail_on_lint = true")
    pytester.makepyfile("""
        def test_types_before_the_answer(modem):
            with modem.dial() as dte:
                dte.send('AT+QSSLCFG="seclevel",1,1\\r')
                dte.send('AT+QHTTPCFG="sslctxid",1\\r\\n')
                dte.command("AT")
        def test_good(modem):
            with modem.dial() as dte:
                dte.command("AT+CSQ")
    """)
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=2, errors=1)


def test_program_that_is_not_there_is_told(pytester):
    pytester.makepyfile("def test_it(modem): pass")
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "--ec20emu", "/nowhere/ec20emu")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*ProgramError: /nowhere/ec20emu cannot be started*"])


@pytest.mark.ec20(sim="pin-locked", seed=7)
def test_marker_says_what_modem_it_is(modem):
    assert modem.sim.read()["state"] == "PinRequired"
    assert modem.clock.read()["seed"] == 7


def test_every_modem_is_its_own(new_modem):
    modems = [new_modem() for _ in range(4)]
    assert len({modem.tcp for modem in modems}) == 4
    modems[0].network.lose_coverage()
    assert [modem.network.read()["hasCoverage"] for modem in modems] == [False, True, True, True]


def test_modems_are_used_from_several_threads(new_modem):
    failures = []

    def use(modem):
        try:
            with modem.dial() as dte:
                for _ in range(20):
                    dte.command("AT+CSQ")
            modem.journal.verify("AT+CSQ", times=20)
        except Exception as wrong:
            failures.append(wrong)

    threads = [threading.Thread(target=use, args=(new_modem(),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_modem_is_reset(modem):
    modem.faults.hang()
    modem.network.lose_coverage()
    modem.reset()
    assert modem.faults.active() == []
    with modem.dial() as dte:
        assert "+CREG: 0,1" in dte.command("AT+CREG?")


def test_ended_modem_is_gone(ec20emu):
    modem = ec20emu.modem()
    modem.close()
    with pytest.raises(ControlError) as gone:
        modem.view()
    assert gone.value.status == 404


def test_fault_counts_its_strikes_and_goes_with_its_block(modem):
    with modem.dial() as dte:
        with modem.faults.command_error("CSQ", cme=30) as fault:
            assert "+CME ERROR: 30" in dte.command("AT+CSQ")
            assert fault.strikes == 1
        assert "+CSQ: 28,99" in dte.command("AT+CSQ")


def test_settings_the_emulator_refuses_are_told(modem):
    with pytest.raises(ControlError, match="signal"):
        modem.network.set_signal(99)
    with pytest.raises(ControlError, match="delayMs"):
        modem.faults.latency(delay_ms=-1)


def test_journal_names_the_nearest_miss(modem):
    with modem.dial() as dte:
        dte.command("AT+QIACT=1")
    with pytest.raises(ExpectationError, match=r"AT\+QIACT=1"):
        modem.journal.verify("AT+QIACT=2")
    with pytest.raises(ExpectationError):
        modem.journal.wait_for("AT+QIDEACT", timeout=0)
    assert modem.journal.wait_for("AT+QIACT*")["content"] == "AT+QIACT=1"


def test_dialogue_tells_what_came_instead(modem):
    with modem.dial(patience=0.2) as dte, modem.faults.command_silence("CSQ"):
        with pytest.raises(TimeoutError, match="final result of AT.CSQ"):
            dte.command("AT+CSQ")


def test_moment_is_kept(modem):
    outcome = modem.urcs.send("RING", when=When.after_final("AT+CSQ"))
    assert not outcome["hasHappened"]
    with modem.dial() as dte:
        assert "RING" not in dte.command("AT+CSQ")
        dte.expect("\r\nRING\r\n")


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_pseudo_terminal_answers(modem):
    device = os.open(modem.pty, os.O_RDWR | os.O_NOCTTY)
    try:
        os.write(device, b"ATE0\r")
        answer = b""
        while b"OK" not in answer:
            answer += os.read(device, 100)
    finally:
        os.close(device)


@pytest.mark.parametrize("way", ["serial_url", "rfc2217", "pty"])
def test_pyserial_dials_every_way(modem, way):
    serial = pytest.importorskip("serial")
    with serial.serial_for_url(getattr(modem, way), timeout=10) as port:
        port.write(b"AT+CSQ\r")
        assert b"+CSQ: 28,99" in port.read_until(b"OK\r\n")


def test_files_are_listed_and_deleted(modem):
    modem.files.put("RAM:a b.txt", "text")
    assert [file["name"] for file in modem.files.list("RAM:a*")["files"]] == ["RAM:a b.txt"]
    modem.files.delete("RAM:a b.txt")
    with pytest.raises(ControlError):
        modem.files.get("RAM:a b.txt")


def test_recording_that_is_answered_otherwise_is_told(ec20emu, tmp_path):
    recording = tmp_path / "meter.at"
    recording.write_text(">> ATE0\n<< OK\n>> AT+CGMM\n<< EC21\n<< OK\n")
    with pytest.raises(ProgramError, match="EC20F"):
        ec20emu.replay(recording)


def test_program_ends_with_its_block():
    with Emulator() as emulator:
        process = emulator._process
        assert emulator.modem().sim.read()["isInserted"]
    assert process.poll() is not None
