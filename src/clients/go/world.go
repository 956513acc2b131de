// Code generated from the OpenAPI document of the control API by tools/clients/generate.py; DO NOT EDIT.

package ec20emu

// AppointmentList is a shape of the API.
type AppointmentList struct {
	Appointments []AppointmentView `json:"appointments"`
}

// AppointmentView is a shape of the API.
type AppointmentView struct {
	Id   int    `json:"id"`
	What string `json:"what"`
	When string `json:"when"`
}

// CallSummary is a shape of the API.
type CallSummary struct {
	Id             int         `json:"id"`
	IsIncoming     bool        `json:"isIncoming"`
	Number         *string     `json:"number"`
	State          string      `json:"state"`
	IsMultiparty   bool        `json:"isMultiparty"`
	HidesNumber    bool        `json:"hidesNumber"`
	IsEmergency    bool        `json:"isEmergency"`
	IsHeldByRemote bool        `json:"isHeldByRemote"`
	Tones          []HeardTone `json:"tones"`
	EndReason      *string     `json:"endReason"`
	Cause          *int        `json:"cause"`
	Digits         *string     `json:"digits"`
}

// CallsState is a shape of the API.
type CallsState struct {
	Current []CallSummary `json:"current"`
	Past    []CallSummary `json:"past"`
}

// CaptureView is a shape of the API.
type CaptureView struct {
	IsOn bool `json:"isOn"`
	Keys bool `json:"keys"`
}

// CellSummary is a shape of the API.
type CellSummary struct {
	AreaCode int    `json:"areaCode"`
	CellId   int    `json:"cellId"`
	Band     string `json:"band"`
}

// ClockView is a shape of the API.
type ClockView struct {
	Now       string `json:"now"`
	IsManual  bool   `json:"isManual"`
	ModemTime string `json:"modemTime"`
	Seed      int    `json:"seed"`
}

// ContextSummary is a shape of the API.
type ContextSummary struct {
	Id      int     `json:"id"`
	State   string  `json:"state"`
	Address *string `json:"address"`
}

// CountView is a shape of the API.
type CountView struct {
	Count int `json:"count"`
}

// FaultKindList is a shape of the API.
type FaultKindList struct {
	Kinds []string `json:"kinds"`
}

// FaultList is a shape of the API.
type FaultList struct {
	Faults []FaultView `json:"faults"`
}

// FaultView is a shape of the API.
type FaultView struct {
	Id         int            `json:"id"`
	Type       string         `json:"type"`
	Stream     string         `json:"stream"`
	Toxicity   float64        `json:"toxicity"`
	Times      *int           `json:"times"`
	Match      *string        `json:"match"`
	Seed       *int           `json:"seed"`
	Attributes map[string]any `json:"attributes"`
	Strikes    int            `json:"strikes"`
}

// FileListView is a shape of the API.
type FileListView struct {
	Files []ModemFile               `json:"files"`
	Space map[string]ModemFileSpace `json:"space"`
}

// GnssState is a shape of the API.
type GnssState struct {
	IsOn             bool     `json:"isOn"`
	Fix              string   `json:"fix"`
	Latitude         *float64 `json:"latitude"`
	Longitude        *float64 `json:"longitude"`
	Altitude         *float64 `json:"altitude"`
	SatellitesInView int      `json:"satellitesInView"`
	SatellitesUsed   int      `json:"satellitesUsed"`
	Track            string   `json:"track"`
}

// HeardTone is a shape of the API.
type HeardTone struct {
	Digit    string `json:"digit"`
	Duration string `json:"duration"`
}

// JournalEntryView is a shape of the API.
type JournalEntryView struct {
	Cursor    int64  `json:"cursor"`
	Kind      string `json:"kind"`
	Port      string `json:"port"`
	Content   string `json:"content"`
	Cause     string `json:"cause"`
	WallTime  string `json:"wallTime"`
	ModemTime string `json:"modemTime"`
}

// JournalView is a shape of the API.
type JournalView struct {
	Entries []JournalEntryView `json:"entries"`
	Next    int64              `json:"next"`
	Missing int64              `json:"missing"`
}

// LintFindingList is a shape of the API.
type LintFindingList struct {
	Findings []LintFindingView `json:"findings"`
}

// LintFindingView is a shape of the API.
type LintFindingView struct {
	Rule  string         `json:"rule"`
	Count int64          `json:"count"`
	Cure  string         `json:"cure"`
	First []LintSighting `json:"first"`
}

// LintRuleList is a shape of the API.
type LintRuleList struct {
	Rules []LintRuleView `json:"rules"`
}

// LintRuleView is a shape of the API.
type LintRuleView struct {
	Name        string `json:"name"`
	Summary     string `json:"summary"`
	Evidence    string `json:"evidence"`
	Cure        string `json:"cure"`
	CanBeStrict bool   `json:"canBeStrict"`
}

// LintSighting is a shape of the API.
type LintSighting struct {
	Time string `json:"time"`
	Port string `json:"port"`
	What string `json:"what"`
}

// ModemFile is a shape of the API.
type ModemFile struct {
	Name string `json:"name"`
	Size int64  `json:"size"`
}

// ModemFileSpace is a shape of the API.
type ModemFileSpace struct {
	Free  int64 `json:"free"`
	Total int64 `json:"total"`
}

// ModemList is a shape of the API.
type ModemList struct {
	Modems []ModemView `json:"modems"`
	Total  int         `json:"total"`
}

// ModemPortRequest is a shape of the API.
type ModemPortRequest struct {
	Kind    string  `json:"kind"`
	Port    string  `json:"port"`
	Address *string `json:"address"`
}

// ModemView is a shape of the API.
type ModemView struct {
	Id      string          `json:"id"`
	Power   string          `json:"power"`
	Network NetworkState    `json:"network"`
	Sim     SimSummary      `json:"sim"`
	Sockets []SocketSummary `json:"sockets"`
	Ports   []PortView      `json:"ports"`
	WaysIn  []WayIn         `json:"waysIn"`
	Faults  int             `json:"faults"`
	Clock   ClockView       `json:"clock"`
	Cursor  int64           `json:"cursor"`
	Label   *string         `json:"label"`
}

// NetworkState is a shape of the API.
type NetworkState struct {
	Registration        int              `json:"registration"`
	HasCoverage         bool             `json:"hasCoverage"`
	Signal              *int             `json:"signal"`
	Operator            *string          `json:"operator"`
	Contexts            []ContextSummary `json:"contexts"`
	RefusesRegistration bool             `json:"refusesRegistration"`
	Cell                *CellSummary     `json:"cell"`
}

// OutcomeView is a shape of the API.
type OutcomeView struct {
	Id          int    `json:"id"`
	What        string `json:"what"`
	When        string `json:"when"`
	HasHappened bool   `json:"hasHappened"`
	Cursor      int64  `json:"cursor"`
}

// PortList is a shape of the API.
type PortList struct {
	Ports []PortView `json:"ports"`
}

// PortView is a shape of the API.
type PortView struct {
	Name          string   `json:"name"`
	Uris          []string `json:"uris"`
	IsAttached    bool     `json:"isAttached"`
	IsTransparent bool     `json:"isTransparent"`
	Dtr           bool     `json:"dtr"`
	Rts           bool     `json:"rts"`
	Dcd           bool     `json:"dcd"`
	Ri            bool     `json:"ri"`
	Dsr           bool     `json:"dsr"`
	Cts           bool     `json:"cts"`
}

// PowerView is a shape of the API.
type PowerView struct {
	Power string `json:"power"`
}

// ProblemDetails is a shape of the API.
type ProblemDetails struct {
	Type     *string `json:"type"`
	Title    *string `json:"title"`
	Status   *int    `json:"status"`
	Detail   *string `json:"detail"`
	Instance *string `json:"instance"`
}

// SelectionFailure is a shape of the API.
type SelectionFailure struct {
	Id     string `json:"id"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

// SelectionOutcome is a shape of the API.
type SelectionOutcome struct {
	Selected int                `json:"selected"`
	Done     int                `json:"done"`
	Failed   int                `json:"failed"`
	Failures []SelectionFailure `json:"failures"`
}

// SentMessage is a shape of the API.
type SentMessage struct {
	Number        int64    `json:"number"`
	Time          string   `json:"time"`
	Reference     int      `json:"reference"`
	Destination   string   `json:"destination"`
	ServiceCentre string   `json:"serviceCentre"`
	Text          *string  `json:"text"`
	Pdu           string   `json:"pdu"`
	Part          *SmsPart `json:"part"`
	WantsReport   bool     `json:"wantsReport"`
}

// SentMessages is a shape of the API.
type SentMessages struct {
	Messages   []SentMessage `json:"messages"`
	Last       int64         `json:"last"`
	IsComplete bool          `json:"isComplete"`
}

// SimSummary is a shape of the API.
type SimSummary struct {
	IsInserted      bool   `json:"isInserted"`
	State           string `json:"state"`
	PinAttemptsLeft int    `json:"pinAttemptsLeft"`
	PukAttemptsLeft int    `json:"pukAttemptsLeft"`
}

// SmsPart is a shape of the API.
type SmsPart struct {
	Reference int `json:"reference"`
	Number    int `json:"number"`
	Total     int `json:"total"`
}

// SmsState is a shape of the API.
type SmsState struct {
	OwnNumber     string            `json:"ownNumber"`
	ServiceCentre *string           `json:"serviceCentre"`
	Waiting       int               `json:"waiting"`
	Sent          int64             `json:"sent"`
	Stores        []SmsStoreSummary `json:"stores"`
}

// SmsStoreSummary is a shape of the API.
type SmsStoreSummary struct {
	Name     string `json:"name"`
	Used     int    `json:"used"`
	Capacity int    `json:"capacity"`
}

// SocketSummary is a shape of the API.
type SocketSummary struct {
	Id         int    `json:"id"`
	Service    string `json:"service"`
	State      string `json:"state"`
	AccessMode string `json:"accessMode"`
	ContextId  int    `json:"contextId"`
	Host       string `json:"host"`
	Remote     string `json:"remote"`
	LocalPort  int    `json:"localPort"`
	Sent       int64  `json:"sent"`
	Received   int64  `json:"received"`
	Unread     int64  `json:"unread"`
}

// StoredFileView is a shape of the API.
type StoredFileView struct {
	Name  string `json:"name"`
	Size  int64  `json:"size"`
	IsNew bool   `json:"isNew"`
}

// VersionView is a shape of the API.
type VersionView struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// WayIn is a shape of the API.
type WayIn struct {
	Port string `json:"port"`
	Uri  string `json:"uri"`
}

// MidResponse is the moment at the midResponse of the next command that begins like this one.
func MidResponse(command string) Option {
	return field("when", map[string]any{"position": "midResponse", "command": command})
}

// BeforeFinal is the moment at the beforeFinal of the next command that begins like this one.
func BeforeFinal(command string) Option {
	return field("when", map[string]any{"position": "beforeFinal", "command": command})
}

// AfterFinal is the moment at the afterFinal of the next command that begins like this one.
func AfterFinal(command string) Option {
	return field("when", map[string]any{"position": "afterFinal", "command": command})
}

// AfterPrompt is the moment at the afterPrompt of the next command that begins like this one.
func AfterPrompt(command string) Option {
	return field("when", map[string]any{"position": "afterPrompt", "command": command})
}

// WithAfterBytes says the field afterBytes.
func WithAfterBytes(afterBytes int) Option {
	return field("afterBytes", afterBytes)
}

// WithAfterMs says the field afterMs.
func WithAfterMs(afterMs int64) Option {
	return field("afterMs", afterMs)
}

// WithAlertAfterMs says the field alertAfterMs.
func WithAlertAfterMs(alertAfterMs int64) Option {
	return field("alertAfterMs", alertAfterMs)
}

// WithAltitude says the field altitude.
func WithAltitude(altitude float64) Option {
	return field("altitude", altitude)
}

// WithAt says the field at.
func WithAt(at string) Option {
	return field("at", at)
}

// WithBytes says the field bytes.
func WithBytes(bytes int) Option {
	return field("bytes", bytes)
}

// WithBytesPerSecond says the field bytesPerSecond.
func WithBytesPerSecond(bytesPerSecond int) Option {
	return field("bytesPerSecond", bytesPerSecond)
}

// WithCapacity says the field capacity.
func WithCapacity(capacity int) Option {
	return field("capacity", capacity)
}

// WithCarriedOut says the field carriedOut.
func WithCarriedOut(carriedOut bool) Option {
	return field("carriedOut", carriedOut)
}

// WithClock says the field clock.
func WithClock(clock string) Option {
	return field("clock", clock)
}

// WithClockStart says the field clockStart.
func WithClockStart(clockStart string) Option {
	return field("clockStart", clockStart)
}

// WithCme says the field cme.
func WithCme(cme int) Option {
	return field("cme", cme)
}

// WithConnectionUrcs says the field connectionUrcs.
func WithConnectionUrcs(connectionUrcs string) Option {
	return field("connectionUrcs", connectionUrcs)
}

// WithContext says the field context.
func WithContext(context int) Option {
	return field("context", context)
}

// WithCount says the field count.
func WithCount(count int) Option {
	return field("count", count)
}

// WithDelayMs says the field delayMs.
func WithDelayMs(delayMs int) Option {
	return field("delayMs", delayMs)
}

// WithDelays says the field delays.
func WithDelays(delays string) Option {
	return field("delays", delays)
}

// WithDelivered says the field delivered.
func WithDelivered(delivered bool) Option {
	return field("delivered", delivered)
}

// WithDescription says the field description.
func WithDescription(description int) Option {
	return field("description", description)
}

// WithDurationMs says the field durationMs.
func WithDurationMs(durationMs int64) Option {
	return field("durationMs", durationMs)
}

// WithGnss says the field gnss.
func WithGnss(gnss string) Option {
	return field("gnss", gnss)
}

// WithHdop says the field hdop.
func WithHdop(hdop float64) Option {
	return field("hdop", hdop)
}

// WithId says the field id.
func WithId(id string) Option {
	return field("id", id)
}

// WithIntervalMs says the field intervalMs.
func WithIntervalMs(intervalMs int) Option {
	return field("intervalMs", intervalMs)
}

// WithIsUcs2 says the field isUcs2.
func WithIsUcs2(isUcs2 bool) Option {
	return field("isUcs2", isUcs2)
}

// WithLabel says the field label.
func WithLabel(label string) Option {
	return field("label", label)
}

// WithLengthMs says the field lengthMs.
func WithLengthMs(lengthMs int64) Option {
	return field("lengthMs", lengthMs)
}

// WithLine says the field line.
func WithLine(line string) Option {
	return field("line", line)
}

// WithLintOff says the field lintOff.
func WithLintOff(lintOff []string) Option {
	return field("lintOff", lintOff)
}

// WithLoops says the field loops.
func WithLoops(loops bool) Option {
	return field("loops", loops)
}

// WithMap says the field map.
func WithMap(map_ map[string]string) Option {
	return field("map", map_)
}

// WithMatch says the field match.
func WithMatch(match string) Option {
	return field("match", match)
}

// WithMessageClass says the field messageClass.
func WithMessageClass(messageClass int) Option {
	return field("messageClass", messageClass)
}

// WithModel says the field model.
func WithModel(model string) Option {
	return field("model", model)
}

// WithMostMs says the field mostMs.
func WithMostMs(mostMs int) Option {
	return field("mostMs", mostMs)
}

// WithMtu says the field mtu.
func WithMtu(mtu int) Option {
	return field("mtu", mtu)
}

// WithNetwork says the field network.
func WithNetwork(network string) Option {
	return field("network", network)
}

// WithNumber says the field number.
func WithNumber(number string) Option {
	return field("number", number)
}

// WithOnBusy says the field onBusy.
func WithOnBusy(onBusy string) Option {
	return field("onBusy", onBusy)
}

// WithPart says the field part.
func WithPart(part map[string]any) Option {
	return field("part", part)
}

// WithProtocol says the field protocol.
func WithProtocol(protocol int) Option {
	return field("protocol", protocol)
}

// WithReady says the field ready.
func WithReady(ready string) Option {
	return field("ready", ready)
}

// WithSeconds says the field seconds.
func WithSeconds(seconds int64) Option {
	return field("seconds", seconds)
}

// WithSeed says the field seed.
func WithSeed(seed int) Option {
	return field("seed", seed)
}

// WithSentAt says the field sentAt.
func WithSentAt(sentAt string) Option {
	return field("sentAt", sentAt)
}

// WithSerial says the field serial.
func WithSerial(serial int) Option {
	return field("serial", serial)
}

// WithServiceCentre says the field serviceCentre.
func WithServiceCentre(serviceCentre string) Option {
	return field("serviceCentre", serviceCentre)
}

// WithSim says the field sim.
func WithSim(sim string) Option {
	return field("sim", sim)
}

// WithSimCard says the field simCard.
func WithSimCard(simCard string) Option {
	return field("simCard", simCard)
}

// WithSize says the field size.
func WithSize(size int) Option {
	return field("size", size)
}

// WithSocket says the field socket.
func WithSocket(socket int) Option {
	return field("socket", socket)
}

// WithSpeed says the field speed.
func WithSpeed(speed float64) Option {
	return field("speed", speed)
}

// WithStatus says the field status.
func WithStatus(status int) Option {
	return field("status", status)
}

// WithStream says the field stream.
func WithStream(stream string) Option {
	return field("stream", stream)
}

// WithStrict says the field strict.
func WithStrict(strict []string) Option {
	return field("strict", strict)
}

// WithText says the field text.
func WithText(text string) Option {
	return field("text", text)
}

// WithThenMs says the field thenMs.
func WithThenMs(thenMs int64) Option {
	return field("thenMs", thenMs)
}

// WithTimes says the field times.
func WithTimes(times int) Option {
	return field("times", times)
}

// WithToxicity says the field toxicity.
func WithToxicity(toxicity float64) Option {
	return field("toxicity", toxicity)
}

// WithVersion says the field version.
func WithVersion(version int) Option {
	return field("version", version)
}

// Calls is what the world does: calls.
type Calls struct{ control *control }

// Ring: Calls the modem.
//
//   - WithNumber: Who calls; null = withheld. It is a phone number: 1-40 of 0-9, *, #, A-C, with + in front or without
func (w Calls) Ring(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls", map[string]any{}, options, &answer)
	return
}

// Alert: The phone of a party the DTE has dialled rings.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) Alert(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "alert"}, options, &answer)
	return
}

// AlertInCall: The phone of a party the DTE has dialled rings.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) AlertInCall(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "alertInCall"}, options, &answer)
	return
}

// Answer: A party the DTE has dialled answers.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) Answer(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "answer"}, options, &answer)
	return
}

// Busy: A party the DTE has dialled is in a call.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) Busy(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "busy"}, options, &answer)
	return
}

// NoAnswer: The network gives up on a party that does not answer.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) NoAnswer(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "noAnswer"}, options, &answer)
	return
}

// HangUp: The other party hangs up, a caller gives up, or a called party turns the call away.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) HangUp(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "hangUp"}, options, &answer)
	return
}

// Hold: The other party puts the modem on hold, or takes it back.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) Hold(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "hold"}, options, &answer)
	return
}

// Retrieve: The other party puts the modem on hold, or takes it back.
//
//   - call: The call, as AT+CLCC counts (1-7)
func (w Calls) Retrieve(call int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "retrieve"}, options, &answer)
	return
}

// PressKeys: The other party presses keys of its phone.
//
//   - call: The call, as AT+CLCC counts (1-7)
//   - digits: The keys. It is keys of a telephone: 1-100 of 0-9, *, #, A-D
func (w Calls) PressKeys(call int, digits string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "calls/"+segment(call), map[string]any{"act": "press", "digits": digits}, options, &answer)
	return
}

// SetVoice: Lets the other parties of calls say nothing, or what they hear.
//
//   - echoes: True: they say what they hear
func (w Calls) SetVoice(echoes bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "calls/voice", map[string]any{"echoes": echoes}, options, &answer)
	return
}

// Play: Lets the other parties of calls play a recording, once in each call.
//
//   - file: Path on the computer of the modem
func (w Calls) Play(file string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "calls/recording", map[string]any{"file": file}, options, &answer)
	return
}

// SetPolicy: Says what becomes of the calls the modem makes.
//
//   - outcome: How they go on
//   - WithAlertAfterMs: Time until the other phone rings; null = as the modem's delays say. In ms (0-3600000)
//   - WithThenMs: Time from there to the outcome; null = as the modem's delays say. In ms (0-3600000)
//   - WithNumber: For calls to this number only; null = all others. It is a phone number: 1-40 of 0-9, *, #, A-C, with + in front or without
func (w Calls) SetPolicy(outcome string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "calls/policy", map[string]any{"outcome": outcome}, options, &answer)
	return
}

// CountPacketBearer: Lets the packet bearer count as call 1 and AT+CLCC list it, or not.
//
//   - counts: True: voice calls begin with id 2, and there are 6 at most
func (w Calls) CountPacketBearer(counts bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "calls/bearer", map[string]any{"counts": counts}, options, &answer)
	return
}

// Read: The calls of now and the latest past ones, with the tones heard.
func (w Calls) Read() (answer CallsState) {
	w.control.t.Helper()
	w.control.json("GET", "calls", nil, &answer)
	return
}

// Clock is what the world does: clock.
type Clock struct{ control *control }

// Jump: Sets the time of AT+CCLK off; timers do not notice.
//
//   - byMs: Forward, or back where negative, up to ten years either way. In ms (-315360000000 to 315360000000)
func (w Clock) Jump(byMs int64, options ...Option) (answer ClockView) {
	w.control.t.Helper()
	w.control.act("POST", "clock/jump", map[string]any{"byMs": byMs}, options, &answer)
	return
}

// Read: The clocks of the modem.
func (w Clock) Read() (answer ClockView) {
	w.control.t.Helper()
	w.control.json("GET", "clock", nil, &answer)
	return
}

// Gnss is what the world does: gnss.
type Gnss struct{ control *control }

// MoveTo: Puts the antenna to a place, where it stays.
//
//   - latitude: Degrees north; south is negative (-90 to 90)
//   - longitude: Degrees east; west is negative (-180 to 180)
//   - WithAltitude: Metres above sea level (-1000 to 18000); default 0
func (w Gnss) MoveTo(latitude float64, longitude float64, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "gnss/position", map[string]any{"latitude": latitude, "longitude": longitude}, options, &answer)
	return
}

// Follow: Lets the antenna follow a file: GPX, or a recording of NMEA sentences.
//
//   - file: Path on the computer of the modem
//   - WithSpeed: Speed between GPX points without times, km/h; null = they have times (0.1-2000)
//   - WithLoops: True to begin anew at the end; false to stay there; default false
func (w Gnss) Follow(file string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "gnss/track", map[string]any{"file": file}, options, &answer)
	return
}

// SetSatellites: Lets the antenna receive so many satellites: none as without an antenna, 3 for a fix without altitude, 4 for all.
//
//   - count: Satellites received; null = all that are above the horizon (0-40)
//   - WithHdop: Horizontal dilution of precision; null = as so many satellites give (0.5-99.9)
func (w Gnss) SetSatellites(count int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "gnss/satellites", map[string]any{"count": count}, options, &answer)
	return
}

// ReceiveAll: Lets the antenna receive all satellites above the horizon, as at first.
func (w Gnss) ReceiveAll(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "gnss/satellites", map[string]any{}, options, &answer)
	return
}

// LimitFix: Limits what the receiver can find out: the fix is lost, or has no altitude.
//
//   - kind: What it can find out at best
//   - WithDurationMs: How long; null = until it is changed. In ms (1-86400000)
func (w Gnss) LimitFix(kind string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "gnss/fix", map[string]any{"kind": kind}, options, &answer)
	return
}

// SetFirstFix: Says how long sessions to come search for the first fix, whatever the receiver knows.
//
//   - afterMs: AT+QGPS to the first fix. In ms (0-86400000)
func (w Gnss) SetFirstFix(afterMs int64, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "gnss/first-fix", map[string]any{"afterMs": afterMs}, options, &answer)
	return
}

// SetAvailability: Lets sessions of AT+QGPS begin, or not: the receiver is busy, or locked.
//
//   - availability: Whether sessions can begin
func (w Gnss) SetAvailability(availability string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "gnss/receiver", map[string]any{"availability": availability}, options, &answer)
	return
}

// Read: The GNSS receiver.
func (w Gnss) Read() (answer GnssState) {
	w.control.t.Helper()
	w.control.json("GET", "gnss", nil, &answer)
	return
}

// Hardware is what the world does: hardware.
type Hardware struct{ control *control }

// SetBattery: Changes the battery AT+CBC shows.
//
//   - percent: Charge in percent (0-100)
//   - millivolts: Voltage in millivolts (3300-4300)
//   - charging: 0 discharging, 1 charging, 2 charged (0-2)
func (w Hardware) SetBattery(percent int, millivolts int, charging int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "hardware/battery", map[string]any{"percent": percent, "millivolts": millivolts, "charging": charging}, options, &answer)
	return
}

// SetTemperature: Changes the temperature AT+QTEMP shows.
//
//   - celsius: Degrees Celsius at the power amplifier (-40 to 100)
func (w Hardware) SetTemperature(celsius int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "hardware/temperature", map[string]any{"celsius": celsius}, options, &answer)
	return
}

// SetAdc: Puts a voltage to an analogue input, which AT+QADC measures.
//
//   - input: The input (0-1)
//   - millivolts: Voltage in millivolts (0-4200)
func (w Hardware) SetAdc(input int, millivolts int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "hardware/adc", map[string]any{"input": input, "millivolts": millivolts}, options, &answer)
	return
}

// SetAirplaneLine: Pulls the line W_DISABLE# low, or lets it go.
//
//   - isLow: True = low: flight mode where AT+QCFG says so
func (w Hardware) SetAirplaneLine(isLow bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "hardware/airplane-line", map[string]any{"isLow": isLow}, options, &answer)
	return
}

// Lines is what the world does: lines.
type Lines struct{ control *control }

// SetDtr: Moves DTR of the DTE, for transports that cannot carry it: off does what AT&D says. 409 where no DTE is attached.
//
//   - port: port
//   - isAsserted: True = on
func (w Lines) SetDtr(port string, isAsserted bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "ports/"+segment(port)+"/dtr", map[string]any{"isAsserted": isAsserted}, options, &answer)
	return
}

// PulseRing: Pulses RI, as for a URC. 409 while the modem is off.
//
//   - port: port
//   - WithLengthMs: How long, by the modem's clock. In ms (1-60000); default 120
func (w Lines) PulseRing(port string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "ports/"+segment(port)+"/ri", map[string]any{}, options, &answer)
	return
}

// Read: All ports with their lines.
func (w Lines) Read() (answer PortList) {
	w.control.t.Helper()
	w.control.json("GET", "ports", nil, &answer)
	return
}

// Network is what the world does: network.
type Network struct{ control *control }

// DropContext: The network drops an active PDP context, 1-24.
//
//   - context: The context (1-24)
func (w Network) DropContext(context int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "network/contexts/"+segment(context)+"/drop", map[string]any{}, options, &answer)
	return
}

// LoseCoverage: No cell can be heard any more.
func (w Network) LoseCoverage(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/coverage", map[string]any{"hasCoverage": false}, options, &answer)
	return
}

// RegainCoverage: Cells are in reach again.
func (w Network) RegainCoverage(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/coverage", map[string]any{"hasCoverage": true}, options, &answer)
	return
}

// RefuseRegistration: Lets the network turn the modem away, or take it again.
//
//   - refusesRegistration: True: the modem is turned away
func (w Network) RefuseRegistration(refusesRegistration bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/refusal", map[string]any{"refusesRegistration": refusesRegistration}, options, &answer)
	return
}

// RefuseActivation: Lets the network refuse to activate PDP contexts, or accept that again.
//
//   - refuses: True: activations fail
func (w Network) RefuseActivation(refuses bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/contexts/activation", map[string]any{"refuses": refuses}, options, &answer)
	return
}

// RefuseDeactivation: Lets the network refuse to deactivate PDP contexts, or accept that again.
//
//   - refuses: True: deactivations fail
func (w Network) RefuseDeactivation(refuses bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/contexts/deactivation", map[string]any{"refuses": refuses}, options, &answer)
	return
}

// Accept: Lets the network accept registration, and activation and deactivation of PDP contexts again.
func (w Network) Accept(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "network/accept", map[string]any{}, options, &answer)
	return
}

// SetSignal: Changes the signal level AT+CSQ shows.
//
//   - signal: As AT+CSQ shows it (0-31)
func (w Network) SetSignal(signal int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/signal", map[string]any{"signal": signal}, options, &answer)
	return
}

// MoveToCell: Moves the modem on to another cell; nothing while it is not registered.
//
//   - areaCode: Tracking or location area (0-65535)
//   - cellId: Cell identity (0-268435455)
func (w Network) MoveToCell(areaCode int, cellId int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/cell", map[string]any{"areaCode": areaCode, "cellId": cellId}, options, &answer)
	return
}

// Read: The network as the modem sees it.
func (w Network) Read() (answer NetworkState) {
	w.control.t.Helper()
	w.control.json("GET", "network", nil, &answer)
	return
}

// Nitz is what the world does: nitz.
type Nitz struct{ control *control }

// SetZone: The network is in another time zone, and tells the time.
//
//   - quarters: Quarter hours east of UTC (-48 to 56)
func (w Nitz) SetZone(quarters int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/time-zone", map[string]any{"quarters": quarters}, options, &answer)
	return
}

// Withhold: Lets the network tell no time at registration, or tell it again.
//
//   - isWithheld: True: no time is told
func (w Nitz) Withhold(isWithheld bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "network/time", map[string]any{"isWithheld": isWithheld}, options, &answer)
	return
}

// Power is what the world does: power.
type Power struct{ control *control }

// PressKey: A short press of the power key: a modem that is off boots.
func (w Power) PressKey(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "power/press-key", map[string]any{}, options, &answer)
	return
}

// HoldKey: A long press: the modem leaves the network and says POWERED DOWN.
func (w Power) HoldKey(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "power/hold-key", map[string]any{}, options, &answer)
	return
}

// Cut: VBAT is gone: the modem is off at once, until the key is pressed.
func (w Power) Cut(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "power/cut", map[string]any{}, options, &answer)
	return
}

// Reset: The reset line: as a power cut, and the modem boots at once.
func (w Power) Reset(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "power/reset", map[string]any{}, options, &answer)
	return
}

// BrownOut: VBAT dips: the modem is off without a word, and boots when the voltage is back.
//
//   - durationMs: How long the modem is off, by its clock, up to a day. In ms (0-86400000)
func (w Power) BrownOut(durationMs int64, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "power/brown-out", map[string]any{"durationMs": durationMs}, options, &answer)
	return
}

// Hang: The modem stops answering; a reset or a power cut helps.
func (w Power) Hang(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "power/hang", map[string]any{}, options, &answer)
	return
}

// Read: Off, Booting, On, GoingDown or Hung.
func (w Power) Read() (answer PowerView) {
	w.control.t.Helper()
	w.control.json("GET", "power", nil, &answer)
	return
}

// Sim is what the world does: sim.
type Sim struct{ control *control }

// Remove: Takes the card out; nothing where there is none.
func (w Sim) Remove(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "sim/remove", map[string]any{}, options, &answer)
	return
}

// Insert: Puts the card in; nothing where there is one.
func (w Sim) Insert(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "sim/insert", map[string]any{}, options, &answer)
	return
}

// Lock: Switches the PIN on: the card asks for it from its next start on.
func (w Sim) Lock(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "sim/lock", map[string]any{}, options, &answer)
	return
}

// Read: The SIM card.
func (w Sim) Read() (answer SimSummary) {
	w.control.t.Helper()
	w.control.json("GET", "sim", nil, &answer)
	return
}

// Sms is what the world does: sms.
type Sms struct{ control *control }

// Receive: Sends the modem a text, in parts where it is too long for one message.
//
//   - from: Who sends it. It is a sender: 1-20 digits, perhaps behind +, or 1-11 letters
//   - text: The text
//   - WithMessageClass: 0 is shown at once, 2 goes to the SIM card; null = none (0-3)
//   - WithIsUcs2: True for UCS2 even where the default alphabet would do; default false
//   - WithSentAt: Time stamp of the service centre; null = now. It is a time with its zone
//   - WithServiceCentre: Number of the service centre; null = that of the network. It is a service centre: 1-20 digits, perhaps behind +
//   - WithProtocol: Protocol identifier (0-255); default 0
//   - WithPart: Says it is this part of a longer message. It is a place in a longer message: a reference of 0-255 and a number of 1 up to its total, at most 255
func (w Sms) Receive(from string, text string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "sms/received", map[string]any{"from": from, "text": text}, options, &answer)
	return
}

// ReceivePdu: Sends the modem a PDU as it comes: SMS-DELIVER or SMS-STATUS-REPORT.
//
//   - pdu: Service centre and TPDU in hexadecimal digits. It is a service centre and an SMS-DELIVER or SMS-STATUS-REPORT, in hexadecimal digits
func (w Sms) ReceivePdu(pdu string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "sms/received", map[string]any{"pdu": pdu}, options, &answer)
	return
}

// Broadcast: Broadcasts a text to all phones of the cell, in pages where it is too long for one.
//
//   - id: Message identifier: what it is about (0-65535)
//   - text: The text
//   - WithSerial: Serial number; null = one that was not used yet (0-65535)
//   - WithIsUcs2: True for UCS2 even where the default alphabet would do; default false
func (w Sms) Broadcast(id int, text string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "sms/broadcasts", map[string]any{"id": id, "text": text}, options, &answer)
	return
}

// FailSends: Lets the network refuse messages the modem sends.
//
//   - cms: What AT+CMGS answers as +CMS ERROR; null = messages are taken (1-999)
//   - WithTimes: How many messages are refused; null = all from now on (1-2147483647)
//   - WithAfterMs: How long it takes to refuse one. In ms (0-120000); default 0
func (w Sms) FailSends(cms int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "sms/policy", map[string]any{"cms": cms}, options, &answer)
	return
}

// AcceptSends: The network takes messages again.
func (w Sms) AcceptSends(options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "sms/policy", map[string]any{}, options, &answer)
	return
}

// SetReports: Whether status reports come by themselves.
//
//   - byThemselves: False: only those sent from outside
func (w Sms) SetReports(byThemselves bool, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "sms/reports", map[string]any{"byThemselves": byThemselves}, options, &answer)
	return
}

// Report: Sends a status report on a message the modem has sent.
//
//   - reference: The reference the DTE was told (0-255)
//   - WithStatus: 0 delivered, 48 still trying, 70 validity period expired (0-255); default 0
func (w Sms) Report(reference int, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "sms/reports", map[string]any{"reference": reference}, options, &answer)
	return
}

// Read: The message service: own number, service centre, stores.
func (w Sms) Read() (answer SmsState) {
	w.control.t.Helper()
	w.control.json("GET", "sms", nil, &answer)
	return
}

// Sent: What the modem has sent, behind the number of the last message known already.
func (w Sms) Sent() (answer SentMessages) {
	w.control.t.Helper()
	w.control.json("GET", "sms/sent", nil, &answer)
	return
}

// Urcs is what the world does: urcs.
type Urcs struct{ control *control }

// Send: Sends a URC: now, by the rules; or exactly at a position of a command. 409 while the modem is off.
//
//   - line: The line, without line ends. It is one line of printable characters of Latin-1
func (w Urcs) Send(line string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "urcs", map[string]any{"line": line}, options, &answer)
	return
}

// Ussd is what the world does: ussd.
type Ussd struct{ control *control }

// SetReply: Says what a code is answered with.
//
//   - code: The code, such as *100#
//   - outcome: How the session stands then
//   - WithText: The text; null = none
func (w Ussd) SetReply(code string, outcome string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("PUT", "ussd/replies", map[string]any{"code": code, "outcome": outcome}, options, &answer)
	return
}

// Send: The network speaks of its own accord.
//
//   - outcome: How the session stands then
//   - WithText: The text; null = none
func (w Ussd) Send(outcome string, options ...Option) (answer OutcomeView) {
	w.control.t.Helper()
	w.control.act("POST", "ussd/messages", map[string]any{"outcome": outcome}, options, &answer)
	return
}

// FaultKinds are the kinds of faults. All take WithMatch, WithTimes, WithStream, WithToxicity and WithSeed.
type FaultKinds struct{ control *control }

// AddressChange: A context whose bearer comes up, or on which a call begins while nobody else uses it, gets another address.
func (k FaultKinds) AddressChange(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("addressChange", options)
}

// Bandwidth: No more passes.
//
//   - WithBytesPerSecond: default 1000
func (k FaultKinds) Bandwidth(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("bandwidth", options)
}

// Blackhole: Bytes vanish; on net, connects are not answered, and go on when it is removed.
func (k FaultKinds) Blackhole(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("blackhole", options)
}

// Brownout: Off, and on by itself.
//
//   - WithAt: default "now"
//   - WithDurationMs: default 100
func (k FaultKinds) Brownout(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("brownout", options)
}

// BufferFull: The send buffer holds capacity 0 bytes: socket all.
//
//   - WithSocket: socket
//   - WithCapacity: default 0
func (k FaultKinds) BufferFull(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("bufferFull", options)
}

// ClockJump: AT+CCLK jumps.
//
//   - WithAt: default "now"
//   - WithSeconds: default 86400
func (k FaultKinds) ClockJump(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("clockJump", options)
}

// CommandError: The command is not carried out but answered ERROR or a +CME ERROR.
//
//   - WithCme: cme
func (k FaultKinds) CommandError(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("commandError", options)
}

// CommandSilence: The command is never answered.
//
//   - WithCarriedOut: default false
func (k FaultKinds) CommandSilence(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("commandSilence", options)
}

// ConnectRefused: Connects are refused.
func (k FaultKinds) ConnectRefused(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("connectRefused", options)
}

// ContextLost: The network drops a PDP context; with afterBytes, and without at, when data calls on it have carried so many.
//
//   - WithAt: default "now"
//   - WithContext: default 1
//   - WithAfterBytes: afterBytes
func (k FaultKinds) ContextLost(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("contextLost", options)
}

// Corrupt: A bit is flipped in so many bytes.
//
//   - WithBytes: default 1
func (k FaultKinds) Corrupt(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("corrupt", options)
}

// CoverageLost: No cell can be heard.
//
//   - WithAt: default "now"
func (k FaultKinds) CoverageLost(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("coverageLost", options)
}

// DeafWhileBusy: What is typed while the command is carried out is lost, instead of waiting for its answer.
func (k FaultKinds) DeafWhileBusy(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("deafWhileBusy", options)
}

// DnsFail: Names are not resolved.
func (k FaultKinds) DnsFail(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("dnsFail", options)
}

// DropBytes: So many in a row are lost.
//
//   - WithCount: default 1
func (k FaultKinds) DropBytes(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("dropBytes", options)
}

// HandshakeStall: The TLS handshake does not begin until the fault is removed.
func (k FaultKinds) HandshakeStall(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("handshakeStall", options)
}

// Hang: The modem stops answering.
//
//   - WithAt: default "now"
func (k FaultKinds) Hang(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("hang", options)
}

// Jitter: Each piece waits for a time chosen by chance.
//
//   - WithMostMs: default 100
func (k FaultKinds) Jitter(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("jitter", options)
}

// Latency: Each piece waits.
//
//   - WithDelayMs: default 100
func (k FaultKinds) Latency(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("latency", options)
}

// LcpSilence: Packets of LCP are lost, both ways.
func (k FaultKinds) LcpSilence(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("lcpSilence", options)
}

// MtuBlackHole: IP packets above so many bytes are lost, and no ICMP says so.
//
//   - WithMtu: default 1280
func (k FaultKinds) MtuBlackHole(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("mtuBlackHole", options)
}

// NoSockets: No socket is left to connect with: 554.
func (k FaultKinds) NoSockets(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("noSockets", options)
}

// PacketLoss: IP packets are lost.
func (k FaultKinds) PacketLoss(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("packetLoss", options)
}

// PowerCut: Off.
//
//   - WithAt: default "now"
func (k FaultKinds) PowerCut(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("powerCut", options)
}

// PromptDelay: The prompt comes late; what is typed before it is lost.
//
//   - WithDelayMs: default 1000
func (k FaultKinds) PromptDelay(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("promptDelay", options)
}

// PromptMissing: The prompt is not written, the data is taken.
func (k FaultKinds) PromptMissing(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("promptMissing", options)
}

// Reset: The DTE is thrown off its port; a peer gets a TCP reset.
func (k FaultKinds) Reset(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("reset", options)
}

// SendFail: A send is answered SEND FAIL: socket all, delivered false.
//
//   - WithSocket: socket
//   - WithDelivered: default false
func (k FaultKinds) SendFail(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("sendFail", options)
}

// SimRemoved: The card is taken out.
//
//   - WithAt: default "now"
func (k FaultKinds) SimRemoved(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("simRemoved", options)
}

// Slicer: A piece comes in slices.
//
//   - WithSize: default 1
//   - WithDelayMs: default 0
func (k FaultKinds) Slicer(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("slicer", options)
}

// Stall: Bytes wait until the fault is removed.
func (k FaultKinds) Stall(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("stall", options)
}

// TlsAlert: The server's first word is a fatal alert.
//
//   - WithDescription: default 40
//   - WithVersion: default 769
func (k FaultKinds) TlsAlert(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("tlsAlert", options)
}

// UrcAt: One URC, exactly there.
//
//   - WithAt: default "now"
//   - WithLine: default "+QIND: \"FAULT\""
func (k FaultKinds) UrcAt(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("urcAt", options)
}

// UrcStorm: Many URCs, by the rules.
//
//   - WithAt: default "now"
//   - WithCount: default 100
//   - WithIntervalMs: default 0
//   - WithLine: default "+CREG: {n}"
func (k FaultKinds) UrcStorm(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("urcStorm", options)
}

// WrongPassword: PAP or CHAP fails, whatever the host shows.
func (k FaultKinds) WrongPassword(options ...Option) Fault {
	k.control.t.Helper()
	return k.add("wrongPassword", options)
}
