// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.

export interface Moment { position: 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt'; command?: string }

/** Moments at a command: `When.midResponse('AT+CSQ')`. Without one, things happen now. */
export const When: {
  midResponse(command?: string): Moment;
  beforeFinal(command?: string): Moment;
  afterFinal(command?: string): Moment;
  afterPrompt(command?: string): Moment;
};

export interface AppointmentList {
  appointments: AppointmentView[];
}

export interface AppointmentView {
  id: number;
  what: string;
  when: string;
}

export interface CallSummary {
  id: number;
  isIncoming: boolean;
  number: string | null;
  state: string;
  isMultiparty: boolean;
  hidesNumber: boolean;
  isEmergency: boolean;
  isHeldByRemote: boolean;
  tones: HeardTone[];
  endReason: string | null;
  cause: number | null;
  digits?: string | null;
}

export interface CallsState {
  current: CallSummary[];
  past: CallSummary[];
}

export interface CaptureView {
  isOn: boolean;
  keys: boolean;
}

export interface CellSummary {
  areaCode: number;
  cellId: number;
  band: string;
}

export interface ClockView {
  now: string;
  isManual: boolean;
  modemTime: string;
  seed: number;
}

export interface ContextSummary {
  id: number;
  state: string;
  address: string | null;
}

export interface CountView {
  count: number;
}

export interface FaultKindList {
  kinds: string[];
}

export interface FaultList {
  faults: FaultView[];
}

export type FaultLocation = 'dte' | 'dce' | 'net';

export interface FaultView {
  id: number;
  type: string;
  stream: FaultLocation;
  toxicity: number;
  times: number | null;
  match: string | null;
  seed: number | null;
  attributes: Record<string, any> | null;
  strikes: number;
}

export interface FileListView {
  files: ModemFile[];
  space: Record<string, ModemFileSpace>;
}

export type GnssFixKind = 'none' | 'twoDimensional' | 'threeDimensional';

export interface GnssState {
  isOn: boolean;
  fix: GnssFixKind;
  latitude: number | null;
  longitude: number | null;
  altitude: number | null;
  satellitesInView: number;
  satellitesUsed: number;
  track: string;
}

export interface HeardTone {
  digit: string;
  duration: string;
}

export type JournalEntryKind = 'fromDte' | 'toDte' | 'command' | 'lines' | 'network' | 'control' | 'lint';

export interface JournalEntryView {
  cursor: number;
  kind: JournalEntryKind;
  port: string;
  content: string;
  cause: string;
  wallTime: string;
  modemTime: string;
}

export interface JournalView {
  entries: JournalEntryView[];
  next: number;
  missing: number;
}

export interface LintFindingList {
  findings: LintFindingView[];
}

export interface LintFindingView {
  rule: string;
  count: number;
  cure: string;
  first: LintSighting[];
}

export interface LintRuleList {
  rules: LintRuleView[];
}

export interface LintRuleView {
  name: string;
  summary: string;
  evidence: string;
  cure: string;
  canBeStrict: boolean;
}

export interface LintSighting {
  time: string;
  port: string;
  what: string;
}

export interface ModemFile {
  name: string;
  size: number;
}

export interface ModemFileSpace {
  free: number;
  total: number;
}

export interface ModemList {
  modems: ModemView[];
  total: number;
}

export type ModemPortKind = 'tcp' | 'rfc2217' | 'pty';

export interface ModemPortRequest {
  kind?: ModemPortKind;
  port?: string;
  address?: string | null;
}

export interface ModemView {
  id: string;
  power: string;
  network: NetworkState;
  sim: SimSummary;
  sockets: SocketSummary[];
  ports: PortView[];
  waysIn: WayIn[];
  faults: number;
  clock: ClockView;
  cursor: number;
  label?: string | null;
}

export interface NetworkState {
  registration: number;
  hasCoverage: boolean;
  signal: number | null;
  operator: string | null;
  contexts: ContextSummary[];
  refusesRegistration?: boolean;
  cell?: CellSummary | null;
}

export interface OutcomeView {
  id: number;
  what: string;
  when: string;
  hasHappened: boolean;
  cursor: number;
}

export interface PortList {
  ports: PortView[];
}

export interface PortView {
  name: string;
  uris: string[];
  isAttached: boolean;
  isTransparent: boolean;
  dtr: boolean;
  rts: boolean;
  dcd: boolean;
  ri: boolean;
  dsr: boolean;
  cts: boolean;
}

export interface PowerView {
  power: string;
}

export interface ProblemDetails {
  type?: string | null;
  title?: string | null;
  status?: number | null;
  detail?: string | null;
  instance?: string | null;
}

export interface SelectionFailure {
  id: string;
  status: number;
  detail: string;
}

export interface SelectionOutcome {
  selected: number;
  done: number;
  failed: number;
  failures: SelectionFailure[];
}

export interface SentMessage {
  number: number;
  time: string;
  reference: number;
  destination: string;
  serviceCentre: string;
  text: string | null;
  pdu: string;
  part: SmsPart | null;
  wantsReport: boolean;
}

export interface SentMessages {
  messages: SentMessage[];
  last: number;
  isComplete: boolean;
}

export interface SimSummary {
  isInserted: boolean;
  state: string;
  pinAttemptsLeft: number;
  pukAttemptsLeft: number;
}

export interface SmsPart {
  reference: number;
  number: number;
  total: number;
}

export interface SmsState {
  ownNumber: string;
  serviceCentre: string | null;
  waiting: number;
  sent: number;
  stores: SmsStoreSummary[];
}

export interface SmsStoreSummary {
  name: string;
  used: number;
  capacity: number;
}

export interface SocketSummary {
  id: number;
  service: string;
  state: string;
  accessMode: string;
  contextId: number;
  host: string;
  remote: string;
  localPort: number;
  sent: number;
  received: number;
  unread: number;
}

export interface StoredFileView {
  name: string;
  size: number;
  isNew: boolean;
}

export interface VersionView {
  name: string;
  version: string;
}

export interface WayIn {
  port: string;
  uri: string;
}

/** The fields of `POST /api/v1/modems`; what is left out is as the process was started. */
export interface ModemOptions {
  /** id */
  id?: string;
  /** label */
  label?: string;
  /** model */
  model?: string;
  /** sim */
  sim?: string;
  /** simCard */
  simCard?: string;
  /** seed */
  seed?: number;
  /** clock */
  clock?: string;
  /** clockStart */
  clockStart?: string;
  /** delays */
  delays?: string;
  /** map */
  map?: Record<string, string>;
  /** network */
  network?: string;
  /** gnss */
  gnss?: string;
  /** lintOff */
  lintOff?: string[];
  /** strict */
  strict?: string[];
  /** connectionUrcs */
  connectionUrcs?: string;
  /** onBusy */
  onBusy?: string;
  /** ready */
  ready?: string;
  /** ports */
  ports?: ModemPortRequest[];
}

/** What the world does: calls. */
export class Calls {
  /**
   * Calls the modem.
   * @param options.number Who calls; null = withheld. It is a phone number: 1-40 of 0-9, *, #, A-C, with + in front or without
   */
  ring(options?: { number?: string; when?: Moment }): Promise<OutcomeView>;
  /**
   * The phone of a party the DTE has dialled rings.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  alert(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The phone of a party the DTE has dialled rings.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  alertInCall(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * A party the DTE has dialled answers.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  answer(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * A party the DTE has dialled is in a call.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  busy(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The network gives up on a party that does not answer.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  noAnswer(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The other party hangs up, a caller gives up, or a called party turns the call away.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  hangUp(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The other party puts the modem on hold, or takes it back.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  hold(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The other party puts the modem on hold, or takes it back.
   * @param call The call, as AT+CLCC counts (1-7)
   */
  retrieve(call: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The other party presses keys of its phone.
   * @param call The call, as AT+CLCC counts (1-7)
   * @param digits The keys. It is keys of a telephone: 1-100 of 0-9, *, #, A-D
   */
  pressKeys(call: number, digits: string, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the other parties of calls say nothing, or what they hear.
   * @param echoes True: they say what they hear
   */
  setVoice(echoes: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the other parties of calls play a recording, once in each call.
   * @param file Path on the computer of the modem
   */
  play(file: string, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Says what becomes of the calls the modem makes.
   * @param outcome How they go on
   * @param options.alertAfterMs Time until the other phone rings; null = as the modem's delays say. In ms (0-3600000)
   * @param options.thenMs Time from there to the outcome; null = as the modem's delays say. In ms (0-3600000)
   * @param options.number For calls to this number only; null = all others. It is a phone number: 1-40 of 0-9, *, #, A-C, with + in front or without
   */
  setPolicy(outcome: 'answers' | 'busy' | 'noAnswer' | 'unreachable' | 'manual', options?: { alertAfterMs?: number; thenMs?: number; number?: string; when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the packet bearer count as call 1 and AT+CLCC list it, or not.
   * @param counts True: voice calls begin with id 2, and there are 6 at most
   */
  countPacketBearer(counts: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
  /** The calls of now and the latest past ones, with the tones heard. */
  read(): Promise<CallsState>;
}

/** What the world does: clock. */
export class Clock {
  /**
   * Sets the time of AT+CCLK off; timers do not notice.
   * @param byMs Forward, or back where negative, up to ten years either way. In ms (-315360000000 to 315360000000)
   */
  jump(byMs: number, options?: { when?: Moment }): Promise<ClockView>;
  /** The clocks of the modem. */
  read(): Promise<ClockView>;
}

/** What the world does: gnss. */
export class Gnss {
  /**
   * Puts the antenna to a place, where it stays.
   * @param latitude Degrees north; south is negative (-90 to 90)
   * @param longitude Degrees east; west is negative (-180 to 180)
   * @param options.altitude Metres above sea level (-1000 to 18000); default 0
   */
  moveTo(latitude: number, longitude: number, options?: { altitude?: number; when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the antenna follow a file: GPX, or a recording of NMEA sentences.
   * @param file Path on the computer of the modem
   * @param options.speed Speed between GPX points without times, km/h; null = they have times (0.1-2000)
   * @param options.loops True to begin anew at the end; false to stay there; default false
   */
  follow(file: string, options?: { speed?: number; loops?: boolean; when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the antenna receive so many satellites: none as without an antenna, 3 for a fix without altitude, 4 for all.
   * @param count Satellites received; null = all that are above the horizon (0-40)
   * @param options.hdop Horizontal dilution of precision; null = as so many satellites give (0.5-99.9)
   */
  setSatellites(count: number, options?: { hdop?: number; when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the antenna receive all satellites above the horizon, as at first.
   */
  receiveAll(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Limits what the receiver can find out: the fix is lost, or has no altitude.
   * @param kind What it can find out at best
   * @param options.durationMs How long; null = until it is changed. In ms (1-86400000)
   */
  limitFix(kind: 'none' | 'twoDimensional' | 'threeDimensional', options?: { durationMs?: number; when?: Moment }): Promise<OutcomeView>;
  /**
   * Says how long sessions to come search for the first fix, whatever the receiver knows.
   * @param afterMs AT+QGPS to the first fix. In ms (0-86400000)
   */
  setFirstFix(afterMs: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets sessions of AT+QGPS begin, or not: the receiver is busy, or locked.
   * @param availability Whether sessions can begin
   */
  setAvailability(availability: 'available' | 'busy' | 'locked', options?: { when?: Moment }): Promise<OutcomeView>;
  /** The GNSS receiver. */
  read(): Promise<GnssState>;
}

/** What the world does: hardware. */
export class Hardware {
  /**
   * Changes the battery AT+CBC shows.
   * @param percent Charge in percent (0-100)
   * @param millivolts Voltage in millivolts (3300-4300)
   * @param charging 0 discharging, 1 charging, 2 charged (0-2)
   */
  setBattery(percent: number, millivolts: number, charging: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Changes the temperature AT+QTEMP shows.
   * @param celsius Degrees Celsius at the power amplifier (-40 to 100)
   */
  setTemperature(celsius: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Puts a voltage to an analogue input, which AT+QADC measures.
   * @param input The input (0-1)
   * @param millivolts Voltage in millivolts (0-4200)
   */
  setAdc(input: number, millivolts: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Pulls the line W_DISABLE# low, or lets it go.
   * @param isLow True = low: flight mode where AT+QCFG says so
   */
  setAirplaneLine(isLow: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
}

/** What the world does: lines. */
export class Lines {
  /**
   * Moves DTR of the DTE, for transports that cannot carry it: off does what AT&D says. 409 where no DTE is attached.
   * @param port port
   * @param isAsserted True = on
   */
  setDtr(port: 'uart1' | 'usbmodem' | 'usbat', isAsserted: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Pulses RI, as for a URC. 409 while the modem is off.
   * @param port port
   * @param options.lengthMs How long, by the modem's clock. In ms (1-60000); default 120
   */
  pulseRing(port: 'uart1' | 'usbmodem' | 'usbat', options?: { lengthMs?: number; when?: Moment }): Promise<OutcomeView>;
  /** All ports with their lines. */
  read(): Promise<PortList>;
}

/** What the world does: network. */
export class Network {
  /**
   * The network drops an active PDP context, 1-24.
   * @param context The context (1-24)
   */
  dropContext(context: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * No cell can be heard any more.
   */
  loseCoverage(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Cells are in reach again.
   */
  regainCoverage(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the network turn the modem away, or take it again.
   * @param refusesRegistration True: the modem is turned away
   */
  refuseRegistration(refusesRegistration: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the network refuse to activate PDP contexts, or accept that again.
   * @param refuses True: activations fail
   */
  refuseActivation(refuses: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the network refuse to deactivate PDP contexts, or accept that again.
   * @param refuses True: deactivations fail
   */
  refuseDeactivation(refuses: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the network accept registration, and activation and deactivation of PDP contexts again.
   */
  accept(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Changes the signal level AT+CSQ shows.
   * @param signal As AT+CSQ shows it (0-31)
   */
  setSignal(signal: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Moves the modem on to another cell; nothing while it is not registered.
   * @param areaCode Tracking or location area (0-65535)
   * @param cellId Cell identity (0-268435455)
   */
  moveToCell(areaCode: number, cellId: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /** The network as the modem sees it. */
  read(): Promise<NetworkState>;
}

/** What the world does: nitz. */
export class Nitz {
  /**
   * The network is in another time zone, and tells the time.
   * @param quarters Quarter hours east of UTC (-48 to 56)
   */
  setZone(quarters: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the network tell no time at registration, or tell it again.
   * @param isWithheld True: no time is told
   */
  withhold(isWithheld: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
}

/** What the world does: power. */
export class Power {
  /**
   * A short press of the power key: a modem that is off boots.
   */
  pressKey(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * A long press: the modem leaves the network and says POWERED DOWN.
   */
  holdKey(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * VBAT is gone: the modem is off at once, until the key is pressed.
   */
  cut(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The reset line: as a power cut, and the modem boots at once.
   */
  reset(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * VBAT dips: the modem is off without a word, and boots when the voltage is back.
   * @param durationMs How long the modem is off, by its clock, up to a day. In ms (0-86400000)
   */
  brownOut(durationMs: number, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * The modem stops answering; a reset or a power cut helps.
   */
  hang(options?: { when?: Moment }): Promise<OutcomeView>;
  /** Off, Booting, On, GoingDown or Hung. */
  read(): Promise<PowerView>;
}

/** What the world does: sim. */
export class Sim {
  /**
   * Takes the card out; nothing where there is none.
   */
  remove(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Puts the card in; nothing where there is one.
   */
  insert(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Switches the PIN on: the card asks for it from its next start on.
   */
  lock(options?: { when?: Moment }): Promise<OutcomeView>;
  /** The SIM card. */
  read(): Promise<SimSummary>;
}

/** What the world does: sms. */
export class Sms {
  /**
   * Sends the modem a text, in parts where it is too long for one message.
   * @param from Who sends it. It is a sender: 1-20 digits, perhaps behind +, or 1-11 letters
   * @param text The text
   * @param options.messageClass 0 is shown at once, 2 goes to the SIM card; null = none (0-3)
   * @param options.isUcs2 True for UCS2 even where the default alphabet would do; default false
   * @param options.sentAt Time stamp of the service centre; null = now. It is a time with its zone
   * @param options.serviceCentre Number of the service centre; null = that of the network. It is a service centre: 1-20 digits, perhaps behind +
   * @param options.protocol Protocol identifier (0-255); default 0
   * @param options.part Says it is this part of a longer message. It is a place in a longer message: a reference of 0-255 and a number of 1 up to its total, at most 255
   */
  receive(from: string, text: string, options?: { messageClass?: number; isUcs2?: boolean; sentAt?: string; serviceCentre?: string; protocol?: number; part?: Record<string, any>; when?: Moment }): Promise<OutcomeView>;
  /**
   * Sends the modem a PDU as it comes: SMS-DELIVER or SMS-STATUS-REPORT.
   * @param pdu Service centre and TPDU in hexadecimal digits. It is a service centre and an SMS-DELIVER or SMS-STATUS-REPORT, in hexadecimal digits
   */
  receivePdu(pdu: string, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Broadcasts a text to all phones of the cell, in pages where it is too long for one.
   * @param id Message identifier: what it is about (0-65535)
   * @param text The text
   * @param options.serial Serial number; null = one that was not used yet (0-65535)
   * @param options.isUcs2 True for UCS2 even where the default alphabet would do; default false
   */
  broadcast(id: number, text: string, options?: { serial?: number; isUcs2?: boolean; when?: Moment }): Promise<OutcomeView>;
  /**
   * Lets the network refuse messages the modem sends.
   * @param cms What AT+CMGS answers as +CMS ERROR; null = messages are taken (1-999)
   * @param options.times How many messages are refused; null = all from now on (1-2147483647)
   * @param options.afterMs How long it takes to refuse one. In ms (0-120000); default 0
   */
  failSends(cms: number, options?: { times?: number; afterMs?: number; when?: Moment }): Promise<OutcomeView>;
  /**
   * The network takes messages again.
   */
  acceptSends(options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Whether status reports come by themselves.
   * @param byThemselves False: only those sent from outside
   */
  setReports(byThemselves: boolean, options?: { when?: Moment }): Promise<OutcomeView>;
  /**
   * Sends a status report on a message the modem has sent.
   * @param reference The reference the DTE was told (0-255)
   * @param options.status 0 delivered, 48 still trying, 70 validity period expired (0-255); default 0
   */
  report(reference: number, options?: { status?: number; when?: Moment }): Promise<OutcomeView>;
  /** The message service: own number, service centre, stores. */
  read(): Promise<SmsState>;
  /** What the modem has sent, behind the number of the last message known already. */
  sent(options?: { after?: number; most?: number }): Promise<SentMessages>;
}

/** What the world does: urcs. */
export class Urcs {
  /**
   * Sends a URC: now, by the rules; or exactly at a position of a command. 409 while the modem is off.
   * @param line The line, without line ends. It is one line of printable characters of Latin-1
   */
  send(line: string, options?: { when?: Moment }): Promise<OutcomeView>;
}

/** What the world does: ussd. */
export class Ussd {
  /**
   * Says what a code is answered with.
   * @param code The code, such as *100#
   * @param outcome How the session stands then
   * @param options.text The text; null = none
   */
  setReply(code: string, outcome: 'done' | 'asksForMore' | 'ended' | 'otherClient' | 'notSupported' | 'timedOut', options?: { text?: string; when?: Moment }): Promise<OutcomeView>;
  /**
   * The network speaks of its own accord.
   * @param outcome How the session stands then
   * @param options.text The text; null = none
   */
  send(outcome: 'done' | 'asksForMore' | 'ended' | 'otherClient' | 'notSupported' | 'timedOut', options?: { text?: string; when?: Moment }): Promise<OutcomeView>;
}

/** The kinds of faults. One lies on the modem until it is removed, or as long as `during` takes. */
export class FaultKinds {
  /**
   * A context whose bearer comes up, or on which a call begins while nobody else uses it, gets another address.
   */
  addressChange(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * No more passes.
   * @param options.bytesPerSecond default 1000
   */
  bandwidth(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; bytesPerSecond?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * Bytes vanish; on net, connects are not answered, and go on when it is removed.
   */
  blackhole(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * Off, and on by itself.
   * @param options.at default "now"
   * @param options.durationMs default 100
   */
  brownout(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt'; durationMs?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The send buffer holds capacity 0 bytes: socket all.
   * @param options.socket socket
   * @param options.capacity default 0
   */
  bufferFull(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; socket?: number; capacity?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * AT+CCLK jumps.
   * @param options.at default "now"
   * @param options.seconds default 86400
   */
  clockJump(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt'; seconds?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The command is not carried out but answered ERROR or a +CME ERROR.
   * @param options.cme cme
   */
  commandError(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; cme?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The command is never answered.
   * @param options.carriedOut default false
   */
  commandSilence(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; carriedOut?: boolean }, during?: () => unknown): Promise<Fault>;
  /**
   * Connects are refused.
   */
  connectRefused(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The network drops a PDP context; with afterBytes, and without at, when data calls on it have carried so many.
   * @param options.at default "now"
   * @param options.context default 1
   * @param options.afterBytes afterBytes
   */
  contextLost(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt'; context?: number; afterBytes?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * A bit is flipped in so many bytes.
   * @param options.bytes default 1
   */
  corrupt(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; bytes?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * No cell can be heard.
   * @param options.at default "now"
   */
  coverageLost(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt' }, during?: () => unknown): Promise<Fault>;
  /**
   * What is typed while the command is carried out is lost, instead of waiting for its answer.
   */
  deafWhileBusy(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * Names are not resolved.
   */
  dnsFail(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * So many in a row are lost.
   * @param options.count default 1
   */
  dropBytes(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; count?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The TLS handshake does not begin until the fault is removed.
   */
  handshakeStall(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The modem stops answering.
   * @param options.at default "now"
   */
  hang(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt' }, during?: () => unknown): Promise<Fault>;
  /**
   * Each piece waits for a time chosen by chance.
   * @param options.mostMs default 100
   */
  jitter(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; mostMs?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * Each piece waits.
   * @param options.delayMs default 100
   */
  latency(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; delayMs?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * Packets of LCP are lost, both ways.
   */
  lcpSilence(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * IP packets above so many bytes are lost, and no ICMP says so.
   * @param options.mtu default 1280
   */
  mtuBlackHole(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; mtu?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * No socket is left to connect with: 554.
   */
  noSockets(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * IP packets are lost.
   */
  packetLoss(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * Off.
   * @param options.at default "now"
   */
  powerCut(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt' }, during?: () => unknown): Promise<Fault>;
  /**
   * The prompt comes late; what is typed before it is lost.
   * @param options.delayMs default 1000
   */
  promptDelay(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; delayMs?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The prompt is not written, the data is taken.
   */
  promptMissing(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The DTE is thrown off its port; a peer gets a TCP reset.
   */
  reset(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * A send is answered SEND FAIL: socket all, delivered false.
   * @param options.socket socket
   * @param options.delivered default false
   */
  sendFail(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; socket?: number; delivered?: boolean }, during?: () => unknown): Promise<Fault>;
  /**
   * The card is taken out.
   * @param options.at default "now"
   */
  simRemoved(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt' }, during?: () => unknown): Promise<Fault>;
  /**
   * A piece comes in slices.
   * @param options.size default 1
   * @param options.delayMs default 0
   */
  slicer(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; size?: number; delayMs?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * Bytes wait until the fault is removed.
   */
  stall(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * The server's first word is a fatal alert.
   * @param options.description default 40
   * @param options.version default 769
   */
  tlsAlert(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; description?: number; version?: number }, during?: () => unknown): Promise<Fault>;
  /**
   * One URC, exactly there.
   * @param options.at default "now"
   * @param options.line default "+QIND: \"FAULT\""
   */
  urcAt(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt'; line?: string }, during?: () => unknown): Promise<Fault>;
  /**
   * Many URCs, by the rules.
   * @param options.at default "now"
   * @param options.count default 100
   * @param options.intervalMs default 0
   * @param options.line default "+CREG: {n}"
   */
  urcStorm(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number; at?: 'now' | 'midResponse' | 'beforeFinal' | 'afterFinal' | 'afterPrompt'; count?: number; intervalMs?: number; line?: string }, during?: () => unknown): Promise<Fault>;
  /**
   * PAP or CHAP fails, whatever the host shows.
   */
  wrongPassword(options?: { match?: string; times?: number; stream?: FaultLocation; toxicity?: number; seed?: number }, during?: () => unknown): Promise<Fault>;
}

/** A fault that lies on a modem. */
export interface Fault {
  readonly id: number;
  /** How often it has struck. */
  strikes(): Promise<number>;
  /** Takes it away; what it held back goes on. */
  remove(): Promise<void>;
}
