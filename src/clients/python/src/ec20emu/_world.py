"""Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited."""
from __future__ import annotations

from typing import Any, Dict, List, Literal, Mapping, Optional, Protocol, TypedDict


class When:
    """A moment at a command: ``When.mid_response("AT+CSQ")``. Without one, things happen now."""

    def __init__(self, position: str, command: Optional[str] = None):
        self.body = {"position": position} if command is None else {"position": position, "command": command}

    @staticmethod
    def mid_response(command: Optional[str] = None) -> When:
        """At the midResponse of the next command, or of the next that begins like this one."""
        return When("midResponse", command)

    @staticmethod
    def before_final(command: Optional[str] = None) -> When:
        """At the beforeFinal of the next command, or of the next that begins like this one."""
        return When("beforeFinal", command)

    @staticmethod
    def after_final(command: Optional[str] = None) -> When:
        """At the afterFinal of the next command, or of the next that begins like this one."""
        return When("afterFinal", command)

    @staticmethod
    def after_prompt(command: Optional[str] = None) -> When:
        """At the afterPrompt of the next command, or of the next that begins like this one."""
        return When("afterPrompt", command)


FaultLocation = Literal['dte', 'dce', 'net']


GnssFixKind = Literal['none', 'twoDimensional', 'threeDimensional']


JournalEntryKind = Literal['fromDte', 'toDte', 'command', 'lines', 'network', 'control', 'lint']


ModemPortKind = Literal['tcp', 'rfc2217', 'pty']


class AppointmentList(TypedDict):
    """The shape AppointmentList of the API."""

    appointments: List[AppointmentView]


class AppointmentView(TypedDict):
    """The shape AppointmentView of the API."""

    id: int
    what: str
    when: str


class CallSummary(TypedDict):
    """The shape CallSummary of the API."""

    id: int
    isIncoming: bool
    number: Optional[str]
    state: str
    isMultiparty: bool
    hidesNumber: bool
    isEmergency: bool
    isHeldByRemote: bool
    tones: List[HeardTone]
    endReason: Optional[str]
    cause: Optional[int]
    digits: Optional[str]


class CallsState(TypedDict):
    """The shape CallsState of the API."""

    current: List[CallSummary]
    past: List[CallSummary]


class CaptureView(TypedDict):
    """The shape CaptureView of the API."""

    isOn: bool
    keys: bool


class CellSummary(TypedDict):
    """The shape CellSummary of the API."""

    areaCode: int
    cellId: int
    band: str


class ClockView(TypedDict):
    """The shape ClockView of the API."""

    now: str
    isManual: bool
    modemTime: str
    seed: int


class ContextSummary(TypedDict):
    """The shape ContextSummary of the API."""

    id: int
    state: str
    address: Optional[str]


class CountView(TypedDict):
    """The shape CountView of the API."""

    count: int


class FaultKindList(TypedDict):
    """The shape FaultKindList of the API."""

    kinds: List[str]


class FaultList(TypedDict):
    """The shape FaultList of the API."""

    faults: List[FaultView]


class FaultView(TypedDict):
    """The shape FaultView of the API."""

    id: int
    type: str
    stream: FaultLocation
    toxicity: float
    times: Optional[int]
    match: Optional[str]
    seed: Optional[int]
    attributes: Optional[Dict[str, Any]]
    strikes: int


class FileListView(TypedDict):
    """The shape FileListView of the API."""

    files: List[ModemFile]
    space: Mapping[str, Any]


class GnssState(TypedDict):
    """The shape GnssState of the API."""

    isOn: bool
    fix: GnssFixKind
    latitude: Optional[float]
    longitude: Optional[float]
    altitude: Optional[float]
    satellitesInView: int
    satellitesUsed: int
    track: str


class HeardTone(TypedDict):
    """The shape HeardTone of the API."""

    digit: str
    duration: str


class JournalEntryView(TypedDict):
    """The shape JournalEntryView of the API."""

    cursor: int
    kind: JournalEntryKind
    port: str
    content: str
    cause: str
    wallTime: str
    modemTime: str


class JournalView(TypedDict):
    """The shape JournalView of the API."""

    entries: List[JournalEntryView]
    next: int
    missing: int


class LintFindingList(TypedDict):
    """The shape LintFindingList of the API."""

    findings: List[LintFindingView]


class LintFindingView(TypedDict):
    """The shape LintFindingView of the API."""

    rule: str
    count: int
    cure: str
    first: List[LintSighting]


class LintRuleList(TypedDict):
    """The shape LintRuleList of the API."""

    rules: List[LintRuleView]


class LintRuleView(TypedDict):
    """The shape LintRuleView of the API."""

    name: str
    summary: str
    evidence: str
    cure: str
    canBeStrict: bool


class LintSighting(TypedDict):
    """The shape LintSighting of the API."""

    time: str
    port: str
    what: str


class ModemFile(TypedDict):
    """The shape ModemFile of the API."""

    name: str
    size: int


class ModemFileSpace(TypedDict):
    """The shape ModemFileSpace of the API."""

    free: int
    total: int


class ModemList(TypedDict):
    """The shape ModemList of the API."""

    modems: List[ModemView]
    total: int


class ModemPortRequest(TypedDict):
    """The shape ModemPortRequest of the API."""

    kind: ModemPortKind
    port: str
    address: Optional[str]


class ModemView(TypedDict):
    """The shape ModemView of the API."""

    id: str
    power: str
    network: NetworkState
    sim: SimSummary
    sockets: List[SocketSummary]
    ports: List[PortView]
    waysIn: List[WayIn]
    faults: int
    clock: ClockView
    cursor: int
    label: Optional[str]


class NetworkState(TypedDict):
    """The shape NetworkState of the API."""

    registration: int
    hasCoverage: bool
    signal: Optional[int]
    operator: Optional[str]
    contexts: List[ContextSummary]
    refusesRegistration: bool
    cell: Optional[CellSummary]


class OutcomeView(TypedDict):
    """The shape OutcomeView of the API."""

    id: int
    what: str
    when: str
    hasHappened: bool
    cursor: int


class PortList(TypedDict):
    """The shape PortList of the API."""

    ports: List[PortView]


class PortView(TypedDict):
    """The shape PortView of the API."""

    name: str
    uris: List[str]
    isAttached: bool
    isTransparent: bool
    dtr: bool
    rts: bool
    dcd: bool
    ri: bool
    dsr: bool
    cts: bool


class PowerView(TypedDict):
    """The shape PowerView of the API."""

    power: str


class ProblemDetails(TypedDict):
    """The shape ProblemDetails of the API."""

    type: Optional[str]
    title: Optional[str]
    status: Optional[int]
    detail: Optional[str]
    instance: Optional[str]


class SelectionFailure(TypedDict):
    """The shape SelectionFailure of the API."""

    id: str
    status: int
    detail: str


class SelectionOutcome(TypedDict):
    """The shape SelectionOutcome of the API."""

    selected: int
    done: int
    failed: int
    failures: List[SelectionFailure]


class SentMessage(TypedDict):
    """The shape SentMessage of the API."""

    number: int
    time: str
    reference: int
    destination: str
    serviceCentre: str
    text: Optional[str]
    pdu: str
    part: Optional[SmsPart]
    wantsReport: bool


class SentMessages(TypedDict):
    """The shape SentMessages of the API."""

    messages: List[SentMessage]
    last: int
    isComplete: bool


class SimSummary(TypedDict):
    """The shape SimSummary of the API."""

    isInserted: bool
    state: str
    pinAttemptsLeft: int
    pukAttemptsLeft: int


class SmsPart(TypedDict):
    """The shape SmsPart of the API."""

    reference: int
    number: int
    total: int


class SmsState(TypedDict):
    """The shape SmsState of the API."""

    ownNumber: str
    serviceCentre: Optional[str]
    waiting: int
    sent: int
    stores: List[SmsStoreSummary]


class SmsStoreSummary(TypedDict):
    """The shape SmsStoreSummary of the API."""

    name: str
    used: int
    capacity: int


class SocketSummary(TypedDict):
    """The shape SocketSummary of the API."""

    id: int
    service: str
    state: str
    accessMode: str
    contextId: int
    host: str
    remote: str
    localPort: int
    sent: int
    received: int
    unread: int


class StoredFileView(TypedDict):
    """The shape StoredFileView of the API."""

    name: str
    size: int
    isNew: bool


class VersionView(TypedDict):
    """The shape VersionView of the API."""

    name: str
    version: str


class WayIn(TypedDict):
    """The shape WayIn of the API."""

    port: str
    uri: str


class Control(Protocol):
    """What the classes below stand on."""

    def act(self, method: str, path: str, body: Dict[str, Any], when: Optional[When]) -> Any: ...

    def get(self, path: str, query: Dict[str, Any]) -> Any: ...


class Calls:
    """What the world does: calls."""

    def __init__(self, control: Control):
        self._control = control

    def ring(self, *, number: Optional[str] = None, when: Optional[When] = None) -> OutcomeView:
        """Calls the modem.

        number: Who calls; null = withheld. It is a phone number: 1-40 of 0-9, *, #, A-C, with + in front or
            without
        """
        return self._control.act("POST", "calls", {'number': number}, when)

    def alert(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """The phone of a party the DTE has dialled rings.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'alert'}, when)

    def alert_in_call(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """The phone of a party the DTE has dialled rings.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'alertInCall'}, when)

    def answer(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """A party the DTE has dialled answers.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'answer'}, when)

    def busy(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """A party the DTE has dialled is in a call.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'busy'}, when)

    def no_answer(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """The network gives up on a party that does not answer.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'noAnswer'}, when)

    def hang_up(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """The other party hangs up, a caller gives up, or a called party turns the call away.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'hangUp'}, when)

    def hold(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """The other party puts the modem on hold, or takes it back.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'hold'}, when)

    def retrieve(self, call: int, *, when: Optional[When] = None) -> OutcomeView:
        """The other party puts the modem on hold, or takes it back.

        call: The call, as AT+CLCC counts (1-7)
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'retrieve'}, when)

    def press_keys(self, call: int, digits: str, *, when: Optional[When] = None) -> OutcomeView:
        """The other party presses keys of its phone.

        call: The call, as AT+CLCC counts (1-7)
        digits: The keys. It is keys of a telephone: 1-100 of 0-9, *, #, A-D
        """
        return self._control.act("POST", f"calls/{call}", {'act': 'press', 'digits': digits}, when)

    def set_voice(self, echoes: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the other parties of calls say nothing, or what they hear.

        echoes: True: they say what they hear
        """
        return self._control.act("PUT", "calls/voice", {'echoes': echoes}, when)

    def play(self, file: str, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the other parties of calls play a recording, once in each call.

        file: Path on the computer of the modem
        """
        return self._control.act("PUT", "calls/recording", {'file': file}, when)

    def set_policy(self, outcome: Literal['answers', 'busy', 'noAnswer', 'unreachable', 'manual'], *, alert_after_ms: Optional[int] = None, then_ms: Optional[int] = None, number: Optional[str] = None, when: Optional[When] = None) -> OutcomeView:
        """Says what becomes of the calls the modem makes.

        outcome: How they go on
        alert_after_ms: Time until the other phone rings; null = as the modem's delays say. In ms (0-3600000)
        then_ms: Time from there to the outcome; null = as the modem's delays say. In ms (0-3600000)
        number: For calls to this number only; null = all others. It is a phone number: 1-40 of 0-9, *, #,
            A-C, with + in front or without
        """
        return self._control.act("PUT", "calls/policy", {'outcome': outcome, 'alertAfterMs': alert_after_ms, 'thenMs': then_ms, 'number': number}, when)

    def count_packet_bearer(self, counts: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the packet bearer count as call 1 and AT+CLCC list it, or not.

        counts: True: voice calls begin with id 2, and there are 6 at most
        """
        return self._control.act("PUT", "calls/bearer", {'counts': counts}, when)

    def read(self) -> CallsState:
        """The calls of now and the latest past ones, with the tones heard."""
        return self._control.get("calls", {})


class Clock:
    """What the world does: clock."""

    def __init__(self, control: Control):
        self._control = control

    def jump(self, by_ms: int, *, when: Optional[When] = None) -> ClockView:
        """Sets the time of AT+CCLK off; timers do not notice.

        by_ms: Forward, or back where negative, up to ten years either way. In ms (-315360000000 to
            315360000000)
        """
        return self._control.act("POST", "clock/jump", {'byMs': by_ms}, when)

    def read(self) -> ClockView:
        """The clocks of the modem."""
        return self._control.get("clock", {})


class Gnss:
    """What the world does: gnss."""

    def __init__(self, control: Control):
        self._control = control

    def move_to(self, latitude: float, longitude: float, *, altitude: Optional[float] = None, when: Optional[When] = None) -> OutcomeView:
        """Puts the antenna to a place, where it stays.

        latitude: Degrees north; south is negative (-90 to 90)
        longitude: Degrees east; west is negative (-180 to 180)
        altitude: Metres above sea level (-1000 to 18000); default 0
        """
        return self._control.act("PUT", "gnss/position", {'latitude': latitude, 'longitude': longitude, 'altitude': altitude}, when)

    def follow(self, file: str, *, speed: Optional[float] = None, loops: Optional[bool] = None, when: Optional[When] = None) -> OutcomeView:
        """Lets the antenna follow a file: GPX, or a recording of NMEA sentences.

        file: Path on the computer of the modem
        speed: Speed between GPX points without times, km/h; null = they have times (0.1-2000)
        loops: True to begin anew at the end; false to stay there; default false
        """
        return self._control.act("PUT", "gnss/track", {'file': file, 'speed': speed, 'loops': loops}, when)

    def set_satellites(self, count: int, *, hdop: Optional[float] = None, when: Optional[When] = None) -> OutcomeView:
        """Lets the antenna receive so many satellites: none as without an antenna, 3 for a fix without altitude, 4 for all.

        count: Satellites received; null = all that are above the horizon (0-40)
        hdop: Horizontal dilution of precision; null = as so many satellites give (0.5-99.9)
        """
        return self._control.act("PUT", "gnss/satellites", {'count': count, 'hdop': hdop}, when)

    def receive_all(self, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the antenna receive all satellites above the horizon, as at first."""
        return self._control.act("PUT", "gnss/satellites", {}, when)

    def limit_fix(self, kind: Literal['none', 'twoDimensional', 'threeDimensional'], *, duration_ms: Optional[int] = None, when: Optional[When] = None) -> OutcomeView:
        """Limits what the receiver can find out: the fix is lost, or has no altitude.

        kind: What it can find out at best
        duration_ms: How long; null = until it is changed. In ms (1-86400000)
        """
        return self._control.act("PUT", "gnss/fix", {'kind': kind, 'durationMs': duration_ms}, when)

    def set_first_fix(self, after_ms: int, *, when: Optional[When] = None) -> OutcomeView:
        """Says how long sessions to come search for the first fix, whatever the receiver knows.

        after_ms: AT+QGPS to the first fix. In ms (0-86400000)
        """
        return self._control.act("PUT", "gnss/first-fix", {'afterMs': after_ms}, when)

    def set_availability(self, availability: Literal['available', 'busy', 'locked'], *, when: Optional[When] = None) -> OutcomeView:
        """Lets sessions of AT+QGPS begin, or not: the receiver is busy, or locked.

        availability: Whether sessions can begin
        """
        return self._control.act("PUT", "gnss/receiver", {'availability': availability}, when)

    def read(self) -> GnssState:
        """The GNSS receiver."""
        return self._control.get("gnss", {})


class Hardware:
    """What the world does: hardware."""

    def __init__(self, control: Control):
        self._control = control

    def set_battery(self, percent: int, millivolts: int, charging: int, *, when: Optional[When] = None) -> OutcomeView:
        """Changes the battery AT+CBC shows.

        percent: Charge in percent (0-100)
        millivolts: Voltage in millivolts (3300-4300)
        charging: 0 discharging, 1 charging, 2 charged (0-2)
        """
        return self._control.act("PUT", "hardware/battery", {'percent': percent, 'millivolts': millivolts, 'charging': charging}, when)

    def set_temperature(self, celsius: int, *, when: Optional[When] = None) -> OutcomeView:
        """Changes the temperature AT+QTEMP shows.

        celsius: Degrees Celsius at the power amplifier (-40 to 100)
        """
        return self._control.act("PUT", "hardware/temperature", {'celsius': celsius}, when)

    def set_adc(self, input: int, millivolts: int, *, when: Optional[When] = None) -> OutcomeView:
        """Puts a voltage to an analogue input, which AT+QADC measures.

        input: The input (0-1)
        millivolts: Voltage in millivolts (0-4200)
        """
        return self._control.act("PUT", "hardware/adc", {'input': input, 'millivolts': millivolts}, when)

    def set_airplane_line(self, is_low: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Pulls the line W_DISABLE# low, or lets it go.

        is_low: True = low: flight mode where AT+QCFG says so
        """
        return self._control.act("PUT", "hardware/airplane-line", {'isLow': is_low}, when)


class Lines:
    """What the world does: lines."""

    def __init__(self, control: Control):
        self._control = control

    def set_dtr(self, port: Literal['uart1', 'usbmodem', 'usbat'], is_asserted: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Moves DTR of the DTE, for transports that cannot carry it: off does what AT&D says. 409 where no DTE is attached.

        port: port
        is_asserted: True = on
        """
        return self._control.act("PUT", f"ports/{port}/dtr", {'isAsserted': is_asserted}, when)

    def pulse_ring(self, port: Literal['uart1', 'usbmodem', 'usbat'], *, length_ms: Optional[int] = None, when: Optional[When] = None) -> OutcomeView:
        """Pulses RI, as for a URC. 409 while the modem is off.

        port: port
        length_ms: How long, by the modem's clock. In ms (1-60000); default 120
        """
        return self._control.act("POST", f"ports/{port}/ri", {'lengthMs': length_ms}, when)

    def read(self) -> PortList:
        """All ports with their lines."""
        return self._control.get("ports", {})


class Network:
    """What the world does: network."""

    def __init__(self, control: Control):
        self._control = control

    def drop_context(self, context: int, *, when: Optional[When] = None) -> OutcomeView:
        """The network drops an active PDP context, 1-24.

        context: The context (1-24)
        """
        return self._control.act("POST", f"network/contexts/{context}/drop", {}, when)

    def lose_coverage(self, *, when: Optional[When] = None) -> OutcomeView:
        """No cell can be heard any more."""
        return self._control.act("PUT", "network/coverage", {'hasCoverage': False}, when)

    def regain_coverage(self, *, when: Optional[When] = None) -> OutcomeView:
        """Cells are in reach again."""
        return self._control.act("PUT", "network/coverage", {'hasCoverage': True}, when)

    def refuse_registration(self, refuses_registration: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the network turn the modem away, or take it again.

        refuses_registration: True: the modem is turned away
        """
        return self._control.act("PUT", "network/refusal", {'refusesRegistration': refuses_registration}, when)

    def refuse_activation(self, refuses: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the network refuse to activate PDP contexts, or accept that again.

        refuses: True: activations fail
        """
        return self._control.act("PUT", "network/contexts/activation", {'refuses': refuses}, when)

    def refuse_deactivation(self, refuses: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the network refuse to deactivate PDP contexts, or accept that again.

        refuses: True: deactivations fail
        """
        return self._control.act("PUT", "network/contexts/deactivation", {'refuses': refuses}, when)

    def accept(self, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the network accept registration, and activation and deactivation of PDP contexts again."""
        return self._control.act("POST", "network/accept", {}, when)

    def set_signal(self, signal: int, *, when: Optional[When] = None) -> OutcomeView:
        """Changes the signal level AT+CSQ shows.

        signal: As AT+CSQ shows it (0-31)
        """
        return self._control.act("PUT", "network/signal", {'signal': signal}, when)

    def move_to_cell(self, area_code: int, cell_id: int, *, when: Optional[When] = None) -> OutcomeView:
        """Moves the modem on to another cell; nothing while it is not registered.

        area_code: Tracking or location area (0-65535)
        cell_id: Cell identity (0-268435455)
        """
        return self._control.act("PUT", "network/cell", {'areaCode': area_code, 'cellId': cell_id}, when)

    def read(self) -> NetworkState:
        """The network as the modem sees it."""
        return self._control.get("network", {})


class Nitz:
    """What the world does: nitz."""

    def __init__(self, control: Control):
        self._control = control

    def set_zone(self, quarters: int, *, when: Optional[When] = None) -> OutcomeView:
        """The network is in another time zone, and tells the time.

        quarters: Quarter hours east of UTC (-48 to 56)
        """
        return self._control.act("PUT", "network/time-zone", {'quarters': quarters}, when)

    def withhold(self, is_withheld: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Lets the network tell no time at registration, or tell it again.

        is_withheld: True: no time is told
        """
        return self._control.act("PUT", "network/time", {'isWithheld': is_withheld}, when)


class Power:
    """What the world does: power."""

    def __init__(self, control: Control):
        self._control = control

    def press_key(self, *, when: Optional[When] = None) -> OutcomeView:
        """A short press of the power key: a modem that is off boots."""
        return self._control.act("POST", "power/press-key", {}, when)

    def hold_key(self, *, when: Optional[When] = None) -> OutcomeView:
        """A long press: the modem leaves the network and says POWERED DOWN."""
        return self._control.act("POST", "power/hold-key", {}, when)

    def cut(self, *, when: Optional[When] = None) -> OutcomeView:
        """VBAT is gone: the modem is off at once, until the key is pressed."""
        return self._control.act("POST", "power/cut", {}, when)

    def reset(self, *, when: Optional[When] = None) -> OutcomeView:
        """The reset line: as a power cut, and the modem boots at once."""
        return self._control.act("POST", "power/reset", {}, when)

    def brown_out(self, duration_ms: int, *, when: Optional[When] = None) -> OutcomeView:
        """VBAT dips: the modem is off without a word, and boots when the voltage is back.

        duration_ms: How long the modem is off, by its clock, up to a day. In ms (0-86400000)
        """
        return self._control.act("POST", "power/brown-out", {'durationMs': duration_ms}, when)

    def hang(self, *, when: Optional[When] = None) -> OutcomeView:
        """The modem stops answering; a reset or a power cut helps."""
        return self._control.act("POST", "power/hang", {}, when)

    def read(self) -> PowerView:
        """Off, Booting, On, GoingDown or Hung."""
        return self._control.get("power", {})


class Sim:
    """What the world does: sim."""

    def __init__(self, control: Control):
        self._control = control

    def remove(self, *, when: Optional[When] = None) -> OutcomeView:
        """Takes the card out; nothing where there is none."""
        return self._control.act("POST", "sim/remove", {}, when)

    def insert(self, *, when: Optional[When] = None) -> OutcomeView:
        """Puts the card in; nothing where there is one."""
        return self._control.act("POST", "sim/insert", {}, when)

    def lock(self, *, when: Optional[When] = None) -> OutcomeView:
        """Switches the PIN on: the card asks for it from its next start on."""
        return self._control.act("POST", "sim/lock", {}, when)

    def read(self) -> SimSummary:
        """The SIM card."""
        return self._control.get("sim", {})


class Sms:
    """What the world does: sms."""

    def __init__(self, control: Control):
        self._control = control

    def receive(self, from_: str, text: str, *, message_class: Optional[int] = None, is_ucs2: Optional[bool] = None, sent_at: Optional[str] = None, service_centre: Optional[str] = None, protocol: Optional[int] = None, part: Optional[Mapping[str, Any]] = None, when: Optional[When] = None) -> OutcomeView:
        """Sends the modem a text, in parts where it is too long for one message.

        from_: Who sends it. It is a sender: 1-20 digits, perhaps behind +, or 1-11 letters
        text: The text
        message_class: 0 is shown at once, 2 goes to the SIM card; null = none (0-3)
        is_ucs2: True for UCS2 even where the default alphabet would do; default false
        sent_at: Time stamp of the service centre; null = now. It is a time with its zone
        service_centre: Number of the service centre; null = that of the network. It is a service centre: 1-20
            digits, perhaps behind +
        protocol: Protocol identifier (0-255); default 0
        part: Says it is this part of a longer message. It is a place in a longer message: a reference of
            0-255 and a number of 1 up to its total, at most 255
        """
        return self._control.act("POST", "sms/received", {'from': from_, 'text': text, 'messageClass': message_class, 'isUcs2': is_ucs2, 'sentAt': sent_at, 'serviceCentre': service_centre, 'protocol': protocol, 'part': part}, when)

    def receive_pdu(self, pdu: str, *, when: Optional[When] = None) -> OutcomeView:
        """Sends the modem a PDU as it comes: SMS-DELIVER or SMS-STATUS-REPORT.

        pdu: Service centre and TPDU in hexadecimal digits. It is a service centre and an SMS-DELIVER or SMS-
            STATUS-REPORT, in hexadecimal digits
        """
        return self._control.act("POST", "sms/received", {'pdu': pdu}, when)

    def broadcast(self, id: int, text: str, *, serial: Optional[int] = None, is_ucs2: Optional[bool] = None, when: Optional[When] = None) -> OutcomeView:
        """Broadcasts a text to all phones of the cell, in pages where it is too long for one.

        id: Message identifier: what it is about (0-65535)
        text: The text
        serial: Serial number; null = one that was not used yet (0-65535)
        is_ucs2: True for UCS2 even where the default alphabet would do; default false
        """
        return self._control.act("POST", "sms/broadcasts", {'id': id, 'text': text, 'serial': serial, 'isUcs2': is_ucs2}, when)

    def fail_sends(self, cms: int, *, times: Optional[int] = None, after_ms: Optional[int] = None, when: Optional[When] = None) -> OutcomeView:
        """Lets the network refuse messages the modem sends.

        cms: What AT+CMGS answers as +CMS ERROR; null = messages are taken (1-999)
        times: How many messages are refused; null = all from now on (1-2147483647)
        after_ms: How long it takes to refuse one. In ms (0-120000); default 0
        """
        return self._control.act("PUT", "sms/policy", {'cms': cms, 'times': times, 'afterMs': after_ms}, when)

    def accept_sends(self, *, when: Optional[When] = None) -> OutcomeView:
        """The network takes messages again."""
        return self._control.act("PUT", "sms/policy", {}, when)

    def set_reports(self, by_themselves: bool, *, when: Optional[When] = None) -> OutcomeView:
        """Whether status reports come by themselves.

        by_themselves: False: only those sent from outside
        """
        return self._control.act("PUT", "sms/reports", {'byThemselves': by_themselves}, when)

    def report(self, reference: int, *, status: Optional[int] = None, when: Optional[When] = None) -> OutcomeView:
        """Sends a status report on a message the modem has sent.

        reference: The reference the DTE was told (0-255)
        status: 0 delivered, 48 still trying, 70 validity period expired (0-255); default 0
        """
        return self._control.act("POST", "sms/reports", {'reference': reference, 'status': status}, when)

    def read(self) -> SmsState:
        """The message service: own number, service centre, stores."""
        return self._control.get("sms", {})

    def sent(self, *, after: Optional[int] = None, most: Optional[int] = None) -> SentMessages:
        """What the modem has sent, behind the number of the last message known already."""
        return self._control.get("sms/sent", {'after': after, 'most': most})


class Urcs:
    """What the world does: urcs."""

    def __init__(self, control: Control):
        self._control = control

    def send(self, line: str, *, when: Optional[When] = None) -> OutcomeView:
        """Sends a URC: now, by the rules; or exactly at a position of a command. 409 while the modem is off.

        line: The line, without line ends. It is one line of printable characters of Latin-1
        """
        return self._control.act("POST", "urcs", {'line': line}, when)


class Ussd:
    """What the world does: ussd."""

    def __init__(self, control: Control):
        self._control = control

    def set_reply(self, code: str, outcome: Literal['done', 'asksForMore', 'ended', 'otherClient', 'notSupported', 'timedOut'], *, text: Optional[str] = None, when: Optional[When] = None) -> OutcomeView:
        """Says what a code is answered with.

        code: The code, such as *100#
        outcome: How the session stands then
        text: The text; null = none
        """
        return self._control.act("PUT", "ussd/replies", {'code': code, 'outcome': outcome, 'text': text}, when)

    def send(self, outcome: Literal['done', 'asksForMore', 'ended', 'otherClient', 'notSupported', 'timedOut'], *, text: Optional[str] = None, when: Optional[When] = None) -> OutcomeView:
        """The network speaks of its own accord.

        outcome: How the session stands then
        text: The text; null = none
        """
        return self._control.act("POST", "ussd/messages", {'outcome': outcome, 'text': text}, when)


class FaultKinds:
    """The kinds of faults. Each is a context manager: it lies on the modem until its block ends, or `remove` is called."""

    def _add(self, kind: str, match: Optional[str], attributes: Dict[str, Any], times: Optional[int],
             stream: Optional[FaultLocation], toxicity: float, seed: Optional[int]) -> Fault:
        raise NotImplementedError

    def address_change(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """A context whose bearer comes up, or on which a call begins while nobody else uses it, gets another address."""
        return self._add("addressChange", match, {}, times, stream, toxicity, seed)

    def bandwidth(self, match: Optional[str] = None, *, bytes_per_second: int = 1000, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """No more passes.

        bytes_per_second: default 1000
        """
        return self._add("bandwidth", match, {'bytesPerSecond': bytes_per_second}, times, stream, toxicity, seed)

    def blackhole(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Bytes vanish; on net, connects are not answered, and go on when it is removed."""
        return self._add("blackhole", match, {}, times, stream, toxicity, seed)

    def brownout(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', duration_ms: int = 100, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Off, and on by itself.

        at: default "now"
        duration_ms: default 100
        """
        return self._add("brownout", match, {'at': at, 'durationMs': duration_ms}, times, stream, toxicity, seed)

    def buffer_full(self, match: Optional[str] = None, *, socket: Optional[int] = None, capacity: int = 0, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The send buffer holds capacity 0 bytes: socket all.

        socket: socket
        capacity: default 0
        """
        return self._add("bufferFull", match, {'socket': socket, 'capacity': capacity}, times, stream, toxicity, seed)

    def clock_jump(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', seconds: int = 86400, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """AT+CCLK jumps.

        at: default "now"
        seconds: default 86400
        """
        return self._add("clockJump", match, {'at': at, 'seconds': seconds}, times, stream, toxicity, seed)

    def command_error(self, match: Optional[str] = None, *, cme: Optional[int] = None, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The command is not carried out but answered ERROR or a +CME ERROR.

        cme: cme
        """
        return self._add("commandError", match, {'cme': cme}, times, stream, toxicity, seed)

    def command_silence(self, match: Optional[str] = None, *, carried_out: bool = False, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The command is never answered.

        carried_out: default false
        """
        return self._add("commandSilence", match, {'carriedOut': carried_out}, times, stream, toxicity, seed)

    def connect_refused(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Connects are refused."""
        return self._add("connectRefused", match, {}, times, stream, toxicity, seed)

    def context_lost(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', context: int = 1, after_bytes: Optional[int] = None, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The network drops a PDP context; with afterBytes, and without at, when data calls on it have carried so many.

        at: default "now"
        context: default 1
        after_bytes: afterBytes
        """
        return self._add("contextLost", match, {'at': at, 'context': context, 'afterBytes': after_bytes}, times, stream, toxicity, seed)

    def corrupt(self, match: Optional[str] = None, *, bytes: int = 1, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """A bit is flipped in so many bytes.

        bytes: default 1
        """
        return self._add("corrupt", match, {'bytes': bytes}, times, stream, toxicity, seed)

    def coverage_lost(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """No cell can be heard.

        at: default "now"
        """
        return self._add("coverageLost", match, {'at': at}, times, stream, toxicity, seed)

    def deaf_while_busy(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """What is typed while the command is carried out is lost, instead of waiting for its answer."""
        return self._add("deafWhileBusy", match, {}, times, stream, toxicity, seed)

    def dns_fail(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Names are not resolved."""
        return self._add("dnsFail", match, {}, times, stream, toxicity, seed)

    def drop_bytes(self, match: Optional[str] = None, *, count: int = 1, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """So many in a row are lost.

        count: default 1
        """
        return self._add("dropBytes", match, {'count': count}, times, stream, toxicity, seed)

    def handshake_stall(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The TLS handshake does not begin until the fault is removed."""
        return self._add("handshakeStall", match, {}, times, stream, toxicity, seed)

    def hang(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The modem stops answering.

        at: default "now"
        """
        return self._add("hang", match, {'at': at}, times, stream, toxicity, seed)

    def jitter(self, match: Optional[str] = None, *, most_ms: int = 100, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Each piece waits for a time chosen by chance.

        most_ms: default 100
        """
        return self._add("jitter", match, {'mostMs': most_ms}, times, stream, toxicity, seed)

    def latency(self, match: Optional[str] = None, *, delay_ms: int = 100, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Each piece waits.

        delay_ms: default 100
        """
        return self._add("latency", match, {'delayMs': delay_ms}, times, stream, toxicity, seed)

    def lcp_silence(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Packets of LCP are lost, both ways."""
        return self._add("lcpSilence", match, {}, times, stream, toxicity, seed)

    def mtu_black_hole(self, match: Optional[str] = None, *, mtu: int = 1280, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """IP packets above so many bytes are lost, and no ICMP says so.

        mtu: default 1280
        """
        return self._add("mtuBlackHole", match, {'mtu': mtu}, times, stream, toxicity, seed)

    def no_sockets(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """No socket is left to connect with: 554."""
        return self._add("noSockets", match, {}, times, stream, toxicity, seed)

    def packet_loss(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """IP packets are lost."""
        return self._add("packetLoss", match, {}, times, stream, toxicity, seed)

    def power_cut(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Off.

        at: default "now"
        """
        return self._add("powerCut", match, {'at': at}, times, stream, toxicity, seed)

    def prompt_delay(self, match: Optional[str] = None, *, delay_ms: int = 1000, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The prompt comes late; what is typed before it is lost.

        delay_ms: default 1000
        """
        return self._add("promptDelay", match, {'delayMs': delay_ms}, times, stream, toxicity, seed)

    def prompt_missing(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The prompt is not written, the data is taken."""
        return self._add("promptMissing", match, {}, times, stream, toxicity, seed)

    def reset(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The DTE is thrown off its port; a peer gets a TCP reset."""
        return self._add("reset", match, {}, times, stream, toxicity, seed)

    def send_fail(self, match: Optional[str] = None, *, socket: Optional[int] = None, delivered: bool = False, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """A send is answered SEND FAIL: socket all, delivered false.

        socket: socket
        delivered: default false
        """
        return self._add("sendFail", match, {'socket': socket, 'delivered': delivered}, times, stream, toxicity, seed)

    def sim_removed(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The card is taken out.

        at: default "now"
        """
        return self._add("simRemoved", match, {'at': at}, times, stream, toxicity, seed)

    def slicer(self, match: Optional[str] = None, *, size: int = 1, delay_ms: int = 0, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """A piece comes in slices.

        size: default 1
        delay_ms: default 0
        """
        return self._add("slicer", match, {'size': size, 'delayMs': delay_ms}, times, stream, toxicity, seed)

    def stall(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Bytes wait until the fault is removed."""
        return self._add("stall", match, {}, times, stream, toxicity, seed)

    def tls_alert(self, match: Optional[str] = None, *, description: int = 40, version: int = 769, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """The server's first word is a fatal alert.

        description: default 40
        version: default 769
        """
        return self._add("tlsAlert", match, {'description': description, 'version': version}, times, stream, toxicity, seed)

    def urc_at(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', line: str = '+QIND: "FAULT"', times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """One URC, exactly there.

        at: default "now"
        line: default "+QIND: \"FAULT\""
        """
        return self._add("urcAt", match, {'at': at, 'line': line}, times, stream, toxicity, seed)

    def urc_storm(self, match: Optional[str] = None, *, at: Literal['now', 'midResponse', 'beforeFinal', 'afterFinal', 'afterPrompt'] = 'now', count: int = 100, interval_ms: int = 0, line: str = '+CREG: {n}', times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """Many URCs, by the rules.

        at: default "now"
        count: default 100
        interval_ms: default 0
        line: default "+CREG: {n}"
        """
        return self._add("urcStorm", match, {'at': at, 'count': count, 'intervalMs': interval_ms, 'line': line}, times, stream, toxicity, seed)

    def wrong_password(self, match: Optional[str] = None, *, times: Optional[int] = None, stream: Optional[FaultLocation] = None, toxicity: float = 1, seed: Optional[int] = None) -> Fault:
        """PAP or CHAP fails, whatever the host shows."""
        return self._add("wrongPassword", match, {}, times, stream, toxicity, seed)


class Fault(Protocol):
    """A fault that lies on a modem."""

    def remove(self) -> None: ...

    def __enter__(self) -> Fault: ...

    def __exit__(self, *error: object) -> None: ...
