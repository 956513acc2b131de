// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.
package ec20emu;

import java.util.Map;

/** The world around a modem. It acts at once, or with a {@link When} at a command. */
public final class World {
    private World() {
    }

    /** What the world does: calls. */
    public static class Calls {
        private final Control control;

        Calls(Control control) {
            this.control = control;
        }

        /**
         * Calls the modem. May be said beside it: {@link With#number}.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView ring(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls", Map.of(), more));
        }

        /**
         * The phone of a party the DTE has dialled rings.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView alert(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "alert"), more));
        }

        /**
         * The phone of a party the DTE has dialled rings.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView alertInCall(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "alertInCall"), more));
        }

        /**
         * A party the DTE has dialled answers.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView answer(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "answer"), more));
        }

        /**
         * A party the DTE has dialled is in a call.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView busy(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "busy"), more));
        }

        /**
         * The network gives up on a party that does not answer.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView noAnswer(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "noAnswer"), more));
        }

        /**
         * The other party hangs up, a caller gives up, or a called party turns the call away.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView hangUp(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "hangUp"), more));
        }

        /**
         * The other party puts the modem on hold, or takes it back.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView hold(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "hold"), more));
        }

        /**
         * The other party puts the modem on hold, or takes it back.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView retrieve(int call, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "retrieve"), more));
        }

        /**
         * The other party presses keys of its phone.
         *
         * @param call The call, as AT+CLCC counts (1-7)
         * @param digits The keys. It is keys of a telephone: 1-100 of 0-9, *, #, A-D
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView pressKeys(int call, String digits, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "calls/" + call, Map.of("act", "press", "digits", digits), more));
        }

        /**
         * Lets the other parties of calls say nothing, or what they hear.
         *
         * @param echoes True: they say what they hear
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setVoice(boolean echoes, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "calls/voice", Map.of("echoes", echoes), more));
        }

        /**
         * Lets the other parties of calls play a recording, once in each call.
         *
         * @param file Path on the computer of the modem
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView play(String file, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "calls/recording", Map.of("file", file), more));
        }

        /**
         * Says what becomes of the calls the modem makes. May be said beside it: {@link With#alertAfterMs}, {@link With#thenMs}, {@link With#number}.
         *
         * @param outcome How they go on
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setPolicy(String outcome, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "calls/policy", Map.of("outcome", outcome), more));
        }

        /**
         * Lets the packet bearer count as call 1 and AT+CLCC list it, or not.
         *
         * @param counts True: voice calls begin with id 2, and there are 6 at most
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView countPacketBearer(boolean counts, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "calls/bearer", Map.of("counts", counts), more));
        }

        /** The calls of now and the latest past ones, with the tones heard. */
        public Views.CallsState read() {
            return Views.CallsState.of(control.get("calls"));
        }
    }

    /** What the world does: clock. */
    public static class Clock {
        private final Control control;

        Clock(Control control) {
            this.control = control;
        }

        /**
         * Sets the time of AT+CCLK off; timers do not notice.
         *
         * @param byMs Forward, or back where negative, up to ten years either way. In ms (-315360000000 to 315360000000)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.ClockView jump(long byMs, Option... more) {
            return Views.ClockView.of(control.act("POST", "clock/jump", Map.of("byMs", byMs), more));
        }

        /** The clocks of the modem. */
        public Views.ClockView read() {
            return Views.ClockView.of(control.get("clock"));
        }
    }

    /** What the world does: gnss. */
    public static class Gnss {
        private final Control control;

        Gnss(Control control) {
            this.control = control;
        }

        /**
         * Puts the antenna to a place, where it stays. May be said beside it: {@link With#altitude}.
         *
         * @param latitude Degrees north; south is negative (-90 to 90)
         * @param longitude Degrees east; west is negative (-180 to 180)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView moveTo(double latitude, double longitude, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "gnss/position", Map.of("latitude", latitude, "longitude", longitude), more));
        }

        /**
         * Lets the antenna follow a file: GPX, or a recording of NMEA sentences. May be said beside it: {@link With#speed}, {@link With#loops}.
         *
         * @param file Path on the computer of the modem
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView follow(String file, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "gnss/track", Map.of("file", file), more));
        }

        /**
         * Lets the antenna receive so many satellites: none as without an antenna, 3 for a fix without altitude, 4 for all. May be said beside it: {@link With#hdop}.
         *
         * @param count Satellites received; null = all that are above the horizon (0-40)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setSatellites(int count, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "gnss/satellites", Map.of("count", count), more));
        }

        /**
         * Lets the antenna receive all satellites above the horizon, as at first.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView receiveAll(Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "gnss/satellites", Map.of(), more));
        }

        /**
         * Limits what the receiver can find out: the fix is lost, or has no altitude. May be said beside it: {@link With#durationMs}.
         *
         * @param kind What it can find out at best
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView limitFix(String kind, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "gnss/fix", Map.of("kind", kind), more));
        }

        /**
         * Says how long sessions to come search for the first fix, whatever the receiver knows.
         *
         * @param afterMs AT+QGPS to the first fix. In ms (0-86400000)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setFirstFix(long afterMs, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "gnss/first-fix", Map.of("afterMs", afterMs), more));
        }

        /**
         * Lets sessions of AT+QGPS begin, or not: the receiver is busy, or locked.
         *
         * @param availability Whether sessions can begin
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setAvailability(String availability, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "gnss/receiver", Map.of("availability", availability), more));
        }

        /** The GNSS receiver. */
        public Views.GnssState read() {
            return Views.GnssState.of(control.get("gnss"));
        }
    }

    /** What the world does: hardware. */
    public static class Hardware {
        private final Control control;

        Hardware(Control control) {
            this.control = control;
        }

        /**
         * Changes the battery AT+CBC shows.
         *
         * @param percent Charge in percent (0-100)
         * @param millivolts Voltage in millivolts (3300-4300)
         * @param charging 0 discharging, 1 charging, 2 charged (0-2)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setBattery(int percent, int millivolts, int charging, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "hardware/battery", Map.of("percent", percent, "millivolts", millivolts, "charging", charging), more));
        }

        /**
         * Changes the temperature AT+QTEMP shows.
         *
         * @param celsius Degrees Celsius at the power amplifier (-40 to 100)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setTemperature(int celsius, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "hardware/temperature", Map.of("celsius", celsius), more));
        }

        /**
         * Puts a voltage to an analogue input, which AT+QADC measures.
         *
         * @param input The input (0-1)
         * @param millivolts Voltage in millivolts (0-4200)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setAdc(int input, int millivolts, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "hardware/adc", Map.of("input", input, "millivolts", millivolts), more));
        }

        /**
         * Pulls the line W_DISABLE# low, or lets it go.
         *
         * @param isLow True = low: flight mode where AT+QCFG says so
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setAirplaneLine(boolean isLow, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "hardware/airplane-line", Map.of("isLow", isLow), more));
        }
    }

    /** What the world does: lines. */
    public static class Lines {
        private final Control control;

        Lines(Control control) {
            this.control = control;
        }

        /**
         * Moves DTR of the DTE, for transports that cannot carry it: off does what AT&amp;D says. 409 where no DTE is attached.
         *
         * @param port port
         * @param isAsserted True = on
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setDtr(String port, boolean isAsserted, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "ports/" + port + "/dtr", Map.of("isAsserted", isAsserted), more));
        }

        /**
         * Pulses RI, as for a URC. 409 while the modem is off. May be said beside it: {@link With#lengthMs}.
         *
         * @param port port
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView pulseRing(String port, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "ports/" + port + "/ri", Map.of(), more));
        }

        /** All ports with their lines. */
        public Views.PortList read() {
            return Views.PortList.of(control.get("ports"));
        }
    }

    /** What the world does: network. */
    public static class Network {
        private final Control control;

        Network(Control control) {
            this.control = control;
        }

        /**
         * The network drops an active PDP context, 1-24.
         *
         * @param context The context (1-24)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView dropContext(int context, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "network/contexts/" + context + "/drop", Map.of(), more));
        }

        /**
         * No cell can be heard any more.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView loseCoverage(Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/coverage", Map.of("hasCoverage", false), more));
        }

        /**
         * Cells are in reach again.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView regainCoverage(Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/coverage", Map.of("hasCoverage", true), more));
        }

        /**
         * Lets the network turn the modem away, or take it again.
         *
         * @param refusesRegistration True: the modem is turned away
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView refuseRegistration(boolean refusesRegistration, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/refusal", Map.of("refusesRegistration", refusesRegistration), more));
        }

        /**
         * Lets the network refuse to activate PDP contexts, or accept that again.
         *
         * @param refuses True: activations fail
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView refuseActivation(boolean refuses, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/contexts/activation", Map.of("refuses", refuses), more));
        }

        /**
         * Lets the network refuse to deactivate PDP contexts, or accept that again.
         *
         * @param refuses True: deactivations fail
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView refuseDeactivation(boolean refuses, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/contexts/deactivation", Map.of("refuses", refuses), more));
        }

        /**
         * Lets the network accept registration, and activation and deactivation of PDP contexts again.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView accept(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "network/accept", Map.of(), more));
        }

        /**
         * Changes the signal level AT+CSQ shows.
         *
         * @param signal As AT+CSQ shows it (0-31)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setSignal(int signal, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/signal", Map.of("signal", signal), more));
        }

        /**
         * Moves the modem on to another cell; nothing while it is not registered.
         *
         * @param areaCode Tracking or location area (0-65535)
         * @param cellId Cell identity (0-268435455)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView moveToCell(int areaCode, int cellId, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/cell", Map.of("areaCode", areaCode, "cellId", cellId), more));
        }

        /** The network as the modem sees it. */
        public Views.NetworkState read() {
            return Views.NetworkState.of(control.get("network"));
        }
    }

    /** What the world does: nitz. */
    public static class Nitz {
        private final Control control;

        Nitz(Control control) {
            this.control = control;
        }

        /**
         * The network is in another time zone, and tells the time.
         *
         * @param quarters Quarter hours east of UTC (-48 to 56)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setZone(int quarters, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/time-zone", Map.of("quarters", quarters), more));
        }

        /**
         * Lets the network tell no time at registration, or tell it again.
         *
         * @param isWithheld True: no time is told
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView withhold(boolean isWithheld, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "network/time", Map.of("isWithheld", isWithheld), more));
        }
    }

    /** What the world does: power. */
    public static class Power {
        private final Control control;

        Power(Control control) {
            this.control = control;
        }

        /**
         * A short press of the power key: a modem that is off boots.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView pressKey(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "power/press-key", Map.of(), more));
        }

        /**
         * A long press: the modem leaves the network and says POWERED DOWN.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView holdKey(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "power/hold-key", Map.of(), more));
        }

        /**
         * VBAT is gone: the modem is off at once, until the key is pressed.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView cut(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "power/cut", Map.of(), more));
        }

        /**
         * The reset line: as a power cut, and the modem boots at once.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView reset(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "power/reset", Map.of(), more));
        }

        /**
         * VBAT dips: the modem is off without a word, and boots when the voltage is back.
         *
         * @param durationMs How long the modem is off, by its clock, up to a day. In ms (0-86400000)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView brownOut(long durationMs, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "power/brown-out", Map.of("durationMs", durationMs), more));
        }

        /**
         * The modem stops answering; a reset or a power cut helps.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView hang(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "power/hang", Map.of(), more));
        }

        /** Off, Booting, On, GoingDown or Hung. */
        public Views.PowerView read() {
            return Views.PowerView.of(control.get("power"));
        }
    }

    /** What the world does: sim. */
    public static class Sim {
        private final Control control;

        Sim(Control control) {
            this.control = control;
        }

        /**
         * Takes the card out; nothing where there is none.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView remove(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "sim/remove", Map.of(), more));
        }

        /**
         * Puts the card in; nothing where there is one.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView insert(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "sim/insert", Map.of(), more));
        }

        /**
         * Switches the PIN on: the card asks for it from its next start on.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView lock(Option... more) {
            return Views.OutcomeView.of(control.act("POST", "sim/lock", Map.of(), more));
        }

        /** The SIM card. */
        public Views.SimSummary read() {
            return Views.SimSummary.of(control.get("sim"));
        }
    }

    /** What the world does: sms. */
    public static class Sms {
        private final Control control;

        Sms(Control control) {
            this.control = control;
        }

        /**
         * Sends the modem a text, in parts where it is too long for one message. May be said beside it: {@link With#messageClass}, {@link With#isUcs2}, {@link With#sentAt}, {@link With#serviceCentre}, {@link With#protocol}, {@link With#part}.
         *
         * @param from Who sends it. It is a sender: 1-20 digits, perhaps behind +, or 1-11 letters
         * @param text The text
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView receive(String from, String text, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "sms/received", Map.of("from", from, "text", text), more));
        }

        /**
         * Sends the modem a PDU as it comes: SMS-DELIVER or SMS-STATUS-REPORT.
         *
         * @param pdu Service centre and TPDU in hexadecimal digits. It is a service centre and an SMS-DELIVER or SMS-STATUS-REPORT, in hexadecimal digits
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView receivePdu(String pdu, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "sms/received", Map.of("pdu", pdu), more));
        }

        /**
         * Broadcasts a text to all phones of the cell, in pages where it is too long for one. May be said beside it: {@link With#serial}, {@link With#isUcs2}.
         *
         * @param id Message identifier: what it is about (0-65535)
         * @param text The text
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView broadcast(int id, String text, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "sms/broadcasts", Map.of("id", id, "text", text), more));
        }

        /**
         * Lets the network refuse messages the modem sends. May be said beside it: {@link With#times}, {@link With#afterMs}.
         *
         * @param cms What AT+CMGS answers as +CMS ERROR; null = messages are taken (1-999)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView failSends(int cms, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "sms/policy", Map.of("cms", cms), more));
        }

        /**
         * The network takes messages again.
         *
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView acceptSends(Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "sms/policy", Map.of(), more));
        }

        /**
         * Whether status reports come by themselves.
         *
         * @param byThemselves False: only those sent from outside
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setReports(boolean byThemselves, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "sms/reports", Map.of("byThemselves", byThemselves), more));
        }

        /**
         * Sends a status report on a message the modem has sent. May be said beside it: {@link With#status}.
         *
         * @param reference The reference the DTE was told (0-255)
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView report(int reference, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "sms/reports", Map.of("reference", reference), more));
        }

        /** The message service: own number, service centre, stores. */
        public Views.SmsState read() {
            return Views.SmsState.of(control.get("sms"));
        }

        /** What the modem has sent, behind the number of the last message known already. */
        public Views.SentMessages sent() {
            return Views.SentMessages.of(control.get("sms/sent"));
        }
    }

    /** What the world does: urcs. */
    public static class Urcs {
        private final Control control;

        Urcs(Control control) {
            this.control = control;
        }

        /**
         * Sends a URC: now, by the rules; or exactly at a position of a command. 409 while the modem is off.
         *
         * @param line The line, without line ends. It is one line of printable characters of Latin-1
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView send(String line, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "urcs", Map.of("line", line), more));
        }
    }

    /** What the world does: ussd. */
    public static class Ussd {
        private final Control control;

        Ussd(Control control) {
            this.control = control;
        }

        /**
         * Says what a code is answered with. May be said beside it: {@link With#text}.
         *
         * @param code The code, such as *100#
         * @param outcome How the session stands then
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView setReply(String code, String outcome, Option... more) {
            return Views.OutcomeView.of(control.act("PUT", "ussd/replies", Map.of("code", code, "outcome", outcome), more));
        }

        /**
         * The network speaks of its own accord. May be said beside it: {@link With#text}.
         *
         * @param outcome How the session stands then
         * @param more a {@link When}; and what may be said beside it
         */
        public Views.OutcomeView send(String outcome, Option... more) {
            return Views.OutcomeView.of(control.act("POST", "ussd/messages", Map.of("outcome", outcome), more));
        }
    }
}
