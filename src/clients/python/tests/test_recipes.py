"""The cookbook: README.md shows what stands between the marks."""
from ec20emu import When


# recipe: Upload a CA and open TLS
def test_ca_is_uploaded_and_tls_opened(modem):
    modem.files.put("UFS:ca.pem", modem.files.get("RAM:cacert.pem"))    # or Path("ca.pem").read_bytes()
    with modem.dial() as dte:
        dte.command("AT+QIACT=1")
        dte.command('AT+QSSLCFG="ciphersuite",1,0XFFFF')
        dte.command('AT+QSSLCFG="seclevel",1,1')
        dte.command('AT+QSSLCFG="cacert",1,"UFS:ca.pem"')
        dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0')       # the echo server that comes with it
        dte.expect("+QSSLOPEN: 4,0")
# recipe ends


# recipe: A URC in the middle of an answer
def test_urc_in_the_middle_of_an_answer(modem):
    modem.urcs.send('+QIURC: "pdpdeact",2', when=When.mid_response("AT+CSQ"))
    with modem.dial() as dte:
        answer = dte.command("AT+CSQ")
    assert answer == 'AT+CSQ\r\r\n+QIURC: "pdpdeact",2\r\n\r\n+CSQ: 28,99\r\n\r\nOK\r\n'
# recipe ends


# recipe: The context is lost while sending
def test_context_is_lost_while_sending(modem):
    with modem.dial() as dte:
        dte.command("AT+QIACT=1")
        dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0')
        dte.expect("+QSSLOPEN: 4,0")
        modem.network.drop_context(1, when=When.after_prompt("AT+QSSLSEND"))
        dte.command("AT+QSSLSEND=4,5")
        dte.send("21.5\n")
        dte.expect('+QIURC: "pdpdeact",1')
# recipe ends


# recipe: A time-out of 150 s in milliseconds
def test_peer_that_never_answers_is_given_up_after_150_seconds(modem):
    with modem.dial() as dte, modem.faults.blackhole(stream="net"):
        dte.command("AT+QIACT=1")
        dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0')
        modem.clock.advance(150)
        dte.expect("+QSSLOPEN: 4,566")
# recipe ends


# recipe: The SIM is pulled
def test_sim_is_pulled(modem):
    with modem.dial() as dte:
        modem.sim.remove()
        assert "+CME ERROR: 10" in dte.command("AT+CPIN?")
        modem.sim.insert()
        dte.expect("+CPIN: READY")
# recipe ends


# recipe: An SMS arrives
def test_sms_arrives(modem):
    with modem.dial() as dte:
        dte.command("AT+CMGF=1")
        modem.sms.receive("+491701234567", "open the gate")
        dte.expect('+CMTI: "ME",0')
        assert "open the gate" in dte.command("AT+CMGR=0")
# recipe ends


# recipe: The broker restarts
def test_broker_restarts(modem):
    with modem.dial() as dte:
        dte.command("AT+QIACT=1")
        dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0')
        dte.expect("+QSSLOPEN: 4,0")
        with modem.faults.reset(stream="net"), modem.faults.connect_refused():    # gone, and not back yet
            dte.command("AT+QSSLSEND=4,5")
            dte.send("21.5\n")
            dte.expect('+QSSLURC: "closed",4')
            dte.command("AT+QSSLCLOSE=4")
            dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0')
            dte.expect("+QSSLOPEN: 4,566")
        dte.command("AT+QSSLCLOSE=4")
        dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0')
        dte.expect("+QSSLOPEN: 4,0")
# recipe ends


# recipe: A brown-out
def test_brown_out(modem):
    with modem.dial() as dte:
        dte.command("AT")
        modem.power.brown_out(300)    # ms without supply
        modem.clock.advance(1)
        dte.expect("RDY")
        dte.command("AT")
# recipe ends


# recipe: A recorded session is played again
def test_recorded_session_is_answered_as_ever(modem, ec20emu, tmp_path):
    recording = tmp_path / "meter.at"    # as `ec20emu record` writes it beside a real modem
    recording.write_text(">> ATE0\n<< OK\n>> AT+CGMM\n<< EC20F\n<< OK\n")
    ec20emu.replay(recording)            # raises what differs
# recipe ends


# recipe: What was typed
def test_what_was_typed(modem):
    with modem.dial() as dte:
        dte.command("ATE0")
        dte.command("AT+QIACT=1")
    modem.journal.verify("AT+QIACT=1", times=1)
    modem.journal.verify("AT+QIDEACT", times=0)
    assert modem.journal.commands() == ["ATE0", "AT+QIACT=1"]
# recipe ends
