// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.
package ec20emu;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The shapes of the API. */
public final class Views {
    private Views() {
    }

    static <T> List<T> list(Object json, Function<Map<String, Object>, T> read) {
        return ((List<?>) json).stream().map(Views::map).map(read).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    /** The shape AppointmentList. */
    public record AppointmentList(List<AppointmentView> appointments) {
        static AppointmentList of(Map<String, Object> json) {
            return new AppointmentList(list(json.get("appointments"), AppointmentView::of));
        }
    }

    /** The shape AppointmentView. */
    public record AppointmentView(int id, String what, String when) {
        static AppointmentView of(Map<String, Object> json) {
            return new AppointmentView(((Number) json.get("id")).intValue(), (String) json.get("what"), (String) json.get("when"));
        }
    }

    /** The shape CallSummary. */
    public record CallSummary(int id, boolean isIncoming, String number, String state, boolean isMultiparty, boolean hidesNumber, boolean isEmergency, boolean isHeldByRemote, List<HeardTone> tones, String endReason, Integer cause, String digits) {
        static CallSummary of(Map<String, Object> json) {
            return new CallSummary(((Number) json.get("id")).intValue(), (Boolean) json.get("isIncoming"), (String) json.get("number"), (String) json.get("state"), (Boolean) json.get("isMultiparty"), (Boolean) json.get("hidesNumber"), (Boolean) json.get("isEmergency"), (Boolean) json.get("isHeldByRemote"), list(json.get("tones"), HeardTone::of), (String) json.get("endReason"), json.get("cause") == null ? null : Integer.valueOf(((Number) json.get("cause")).intValue()), (String) json.get("digits"));
        }
    }

    /** The shape CallsState. */
    public record CallsState(List<CallSummary> current, List<CallSummary> past) {
        static CallsState of(Map<String, Object> json) {
            return new CallsState(list(json.get("current"), CallSummary::of), list(json.get("past"), CallSummary::of));
        }
    }

    /** The shape CaptureView. */
    public record CaptureView(boolean isOn, boolean keys) {
        static CaptureView of(Map<String, Object> json) {
            return new CaptureView((Boolean) json.get("isOn"), (Boolean) json.get("keys"));
        }
    }

    /** The shape CellSummary. */
    public record CellSummary(int areaCode, int cellId, String band) {
        static CellSummary of(Map<String, Object> json) {
            return new CellSummary(((Number) json.get("areaCode")).intValue(), ((Number) json.get("cellId")).intValue(), (String) json.get("band"));
        }
    }

    /** The shape ClockView. */
    public record ClockView(String now, boolean isManual, String modemTime, int seed) {
        static ClockView of(Map<String, Object> json) {
            return new ClockView((String) json.get("now"), (Boolean) json.get("isManual"), (String) json.get("modemTime"), ((Number) json.get("seed")).intValue());
        }
    }

    /** The shape ContextSummary. */
    public record ContextSummary(int id, String state, String address) {
        static ContextSummary of(Map<String, Object> json) {
            return new ContextSummary(((Number) json.get("id")).intValue(), (String) json.get("state"), (String) json.get("address"));
        }
    }

    /** The shape CountView. */
    public record CountView(int count) {
        static CountView of(Map<String, Object> json) {
            return new CountView(((Number) json.get("count")).intValue());
        }
    }

    /** The shape FaultKindList. */
    public record FaultKindList(List<String> kinds) {
        static FaultKindList of(Map<String, Object> json) {
            return new FaultKindList(((List<?>) json.get("kinds")).stream().map(String.class::cast).toList());
        }
    }

    /** The shape FaultList. */
    public record FaultList(List<FaultView> faults) {
        static FaultList of(Map<String, Object> json) {
            return new FaultList(list(json.get("faults"), FaultView::of));
        }
    }

    /** The shape FaultView. */
    public record FaultView(int id, String type, String stream, double toxicity, Integer times, String match, Integer seed, Map<String, Object> attributes, int strikes) {
        static FaultView of(Map<String, Object> json) {
            return new FaultView(((Number) json.get("id")).intValue(), (String) json.get("type"), (String) json.get("stream"), ((Number) json.get("toxicity")).doubleValue(), json.get("times") == null ? null : Integer.valueOf(((Number) json.get("times")).intValue()), (String) json.get("match"), json.get("seed") == null ? null : Integer.valueOf(((Number) json.get("seed")).intValue()), map(json.get("attributes")), ((Number) json.get("strikes")).intValue());
        }
    }

    /** The shape FileListView. */
    public record FileListView(List<ModemFile> files, Map<String, Object> space) {
        static FileListView of(Map<String, Object> json) {
            return new FileListView(list(json.get("files"), ModemFile::of), map(json.get("space")));
        }
    }

    /** The shape GnssState. */
    public record GnssState(boolean isOn, String fix, Double latitude, Double longitude, Double altitude, int satellitesInView, int satellitesUsed, String track) {
        static GnssState of(Map<String, Object> json) {
            return new GnssState((Boolean) json.get("isOn"), (String) json.get("fix"), json.get("latitude") == null ? null : Double.valueOf(((Number) json.get("latitude")).doubleValue()), json.get("longitude") == null ? null : Double.valueOf(((Number) json.get("longitude")).doubleValue()), json.get("altitude") == null ? null : Double.valueOf(((Number) json.get("altitude")).doubleValue()), ((Number) json.get("satellitesInView")).intValue(), ((Number) json.get("satellitesUsed")).intValue(), (String) json.get("track"));
        }
    }

    /** The shape HeardTone. */
    public record HeardTone(String digit, String duration) {
        static HeardTone of(Map<String, Object> json) {
            return new HeardTone((String) json.get("digit"), (String) json.get("duration"));
        }
    }

    /** The shape JournalEntryView. */
    public record JournalEntryView(long cursor, String kind, String port, String content, String cause, String wallTime, String modemTime) {
        static JournalEntryView of(Map<String, Object> json) {
            return new JournalEntryView(((Number) json.get("cursor")).longValue(), (String) json.get("kind"), (String) json.get("port"), (String) json.get("content"), (String) json.get("cause"), (String) json.get("wallTime"), (String) json.get("modemTime"));
        }
    }

    /** The shape JournalView. */
    public record JournalView(List<JournalEntryView> entries, long next, long missing) {
        static JournalView of(Map<String, Object> json) {
            return new JournalView(list(json.get("entries"), JournalEntryView::of), ((Number) json.get("next")).longValue(), ((Number) json.get("missing")).longValue());
        }
    }

    /** The shape LintFindingList. */
    public record LintFindingList(List<LintFindingView> findings) {
        static LintFindingList of(Map<String, Object> json) {
            return new LintFindingList(list(json.get("findings"), LintFindingView::of));
        }
    }

    /** The shape LintFindingView. */
    public record LintFindingView(String rule, long count, String cure, List<LintSighting> first) {
        static LintFindingView of(Map<String, Object> json) {
            return new LintFindingView((String) json.get("rule"), ((Number) json.get("count")).longValue(), (String) json.get("cure"), list(json.get("first"), LintSighting::of));
        }
    }

    /** The shape LintRuleList. */
    public record LintRuleList(List<LintRuleView> rules) {
        static LintRuleList of(Map<String, Object> json) {
            return new LintRuleList(list(json.get("rules"), LintRuleView::of));
        }
    }

    /** The shape LintRuleView. */
    public record LintRuleView(String name, String summary, String evidence, String cure, boolean canBeStrict) {
        static LintRuleView of(Map<String, Object> json) {
            return new LintRuleView((String) json.get("name"), (String) json.get("summary"), (String) json.get("evidence"), (String) json.get("cure"), (Boolean) json.get("canBeStrict"));
        }
    }

    /** The shape LintSighting. */
    public record LintSighting(String time, String port, String what) {
        static LintSighting of(Map<String, Object> json) {
            return new LintSighting((String) json.get("time"), (String) json.get("port"), (String) json.get("what"));
        }
    }

    /** The shape ModemFile. */
    public record ModemFile(String name, long size) {
        static ModemFile of(Map<String, Object> json) {
            return new ModemFile((String) json.get("name"), ((Number) json.get("size")).longValue());
        }
    }

    /** The shape ModemFileSpace. */
    public record ModemFileSpace(long free, long total) {
        static ModemFileSpace of(Map<String, Object> json) {
            return new ModemFileSpace(((Number) json.get("free")).longValue(), ((Number) json.get("total")).longValue());
        }
    }

    /** The shape ModemList. */
    public record ModemList(List<ModemView> modems, int total) {
        static ModemList of(Map<String, Object> json) {
            return new ModemList(list(json.get("modems"), ModemView::of), ((Number) json.get("total")).intValue());
        }
    }

    /** The shape ModemPortRequest. */
    public record ModemPortRequest(String kind, String port, String address) {
        static ModemPortRequest of(Map<String, Object> json) {
            return new ModemPortRequest((String) json.get("kind"), (String) json.get("port"), (String) json.get("address"));
        }
    }

    /** The shape ModemView. */
    public record ModemView(String id, String power, NetworkState network, SimSummary sim, List<SocketSummary> sockets, List<PortView> ports, List<WayIn> waysIn, int faults, ClockView clock, long cursor, String label) {
        static ModemView of(Map<String, Object> json) {
            return new ModemView((String) json.get("id"), (String) json.get("power"), json.get("network") == null ? null : NetworkState.of(map(json.get("network"))), json.get("sim") == null ? null : SimSummary.of(map(json.get("sim"))), list(json.get("sockets"), SocketSummary::of), list(json.get("ports"), PortView::of), list(json.get("waysIn"), WayIn::of), ((Number) json.get("faults")).intValue(), json.get("clock") == null ? null : ClockView.of(map(json.get("clock"))), ((Number) json.get("cursor")).longValue(), (String) json.get("label"));
        }
    }

    /** The shape NetworkState. */
    public record NetworkState(int registration, boolean hasCoverage, Integer signal, String operator, List<ContextSummary> contexts, Boolean refusesRegistration, CellSummary cell) {
        static NetworkState of(Map<String, Object> json) {
            return new NetworkState(((Number) json.get("registration")).intValue(), (Boolean) json.get("hasCoverage"), json.get("signal") == null ? null : Integer.valueOf(((Number) json.get("signal")).intValue()), (String) json.get("operator"), list(json.get("contexts"), ContextSummary::of), (Boolean) json.get("refusesRegistration"), json.get("cell") == null ? null : CellSummary.of(map(json.get("cell"))));
        }
    }

    /** The shape OutcomeView. */
    public record OutcomeView(int id, String what, String when, boolean hasHappened, long cursor) {
        static OutcomeView of(Map<String, Object> json) {
            return new OutcomeView(((Number) json.get("id")).intValue(), (String) json.get("what"), (String) json.get("when"), (Boolean) json.get("hasHappened"), ((Number) json.get("cursor")).longValue());
        }
    }

    /** The shape PortList. */
    public record PortList(List<PortView> ports) {
        static PortList of(Map<String, Object> json) {
            return new PortList(list(json.get("ports"), PortView::of));
        }
    }

    /** The shape PortView. */
    public record PortView(String name, List<String> uris, boolean isAttached, boolean isTransparent, boolean dtr, boolean rts, boolean dcd, boolean ri, boolean dsr, boolean cts) {
        static PortView of(Map<String, Object> json) {
            return new PortView((String) json.get("name"), ((List<?>) json.get("uris")).stream().map(String.class::cast).toList(), (Boolean) json.get("isAttached"), (Boolean) json.get("isTransparent"), (Boolean) json.get("dtr"), (Boolean) json.get("rts"), (Boolean) json.get("dcd"), (Boolean) json.get("ri"), (Boolean) json.get("dsr"), (Boolean) json.get("cts"));
        }
    }

    /** The shape PowerView. */
    public record PowerView(String power) {
        static PowerView of(Map<String, Object> json) {
            return new PowerView((String) json.get("power"));
        }
    }

    /** The shape ProblemDetails. */
    public record ProblemDetails(String type, String title, Integer status, String detail, String instance) {
        static ProblemDetails of(Map<String, Object> json) {
            return new ProblemDetails((String) json.get("type"), (String) json.get("title"), json.get("status") == null ? null : Integer.valueOf(((Number) json.get("status")).intValue()), (String) json.get("detail"), (String) json.get("instance"));
        }
    }

    /** The shape SelectionFailure. */
    public record SelectionFailure(String id, int status, String detail) {
        static SelectionFailure of(Map<String, Object> json) {
            return new SelectionFailure((String) json.get("id"), ((Number) json.get("status")).intValue(), (String) json.get("detail"));
        }
    }

    /** The shape SelectionOutcome. */
    public record SelectionOutcome(int selected, int done, int failed, List<SelectionFailure> failures) {
        static SelectionOutcome of(Map<String, Object> json) {
            return new SelectionOutcome(((Number) json.get("selected")).intValue(), ((Number) json.get("done")).intValue(), ((Number) json.get("failed")).intValue(), list(json.get("failures"), SelectionFailure::of));
        }
    }

    /** The shape SentMessage. */
    public record SentMessage(long number, String time, int reference, String destination, String serviceCentre, String text, String pdu, SmsPart part, boolean wantsReport) {
        static SentMessage of(Map<String, Object> json) {
            return new SentMessage(((Number) json.get("number")).longValue(), (String) json.get("time"), ((Number) json.get("reference")).intValue(), (String) json.get("destination"), (String) json.get("serviceCentre"), (String) json.get("text"), (String) json.get("pdu"), json.get("part") == null ? null : SmsPart.of(map(json.get("part"))), (Boolean) json.get("wantsReport"));
        }
    }

    /** The shape SentMessages. */
    public record SentMessages(List<SentMessage> messages, long last, boolean isComplete) {
        static SentMessages of(Map<String, Object> json) {
            return new SentMessages(list(json.get("messages"), SentMessage::of), ((Number) json.get("last")).longValue(), (Boolean) json.get("isComplete"));
        }
    }

    /** The shape SimSummary. */
    public record SimSummary(boolean isInserted, String state, int pinAttemptsLeft, int pukAttemptsLeft) {
        static SimSummary of(Map<String, Object> json) {
            return new SimSummary((Boolean) json.get("isInserted"), (String) json.get("state"), ((Number) json.get("pinAttemptsLeft")).intValue(), ((Number) json.get("pukAttemptsLeft")).intValue());
        }
    }

    /** The shape SmsPart. */
    public record SmsPart(int reference, int number, int total) {
        static SmsPart of(Map<String, Object> json) {
            return new SmsPart(((Number) json.get("reference")).intValue(), ((Number) json.get("number")).intValue(), ((Number) json.get("total")).intValue());
        }
    }

    /** The shape SmsState. */
    public record SmsState(String ownNumber, String serviceCentre, int waiting, long sent, List<SmsStoreSummary> stores) {
        static SmsState of(Map<String, Object> json) {
            return new SmsState((String) json.get("ownNumber"), (String) json.get("serviceCentre"), ((Number) json.get("waiting")).intValue(), ((Number) json.get("sent")).longValue(), list(json.get("stores"), SmsStoreSummary::of));
        }
    }

    /** The shape SmsStoreSummary. */
    public record SmsStoreSummary(String name, int used, int capacity) {
        static SmsStoreSummary of(Map<String, Object> json) {
            return new SmsStoreSummary((String) json.get("name"), ((Number) json.get("used")).intValue(), ((Number) json.get("capacity")).intValue());
        }
    }

    /** The shape SocketSummary. */
    public record SocketSummary(int id, String service, String state, String accessMode, int contextId, String host, String remote, int localPort, long sent, long received, long unread) {
        static SocketSummary of(Map<String, Object> json) {
            return new SocketSummary(((Number) json.get("id")).intValue(), (String) json.get("service"), (String) json.get("state"), (String) json.get("accessMode"), ((Number) json.get("contextId")).intValue(), (String) json.get("host"), (String) json.get("remote"), ((Number) json.get("localPort")).intValue(), ((Number) json.get("sent")).longValue(), ((Number) json.get("received")).longValue(), ((Number) json.get("unread")).longValue());
        }
    }

    /** The shape StoredFileView. */
    public record StoredFileView(String name, long size, boolean isNew) {
        static StoredFileView of(Map<String, Object> json) {
            return new StoredFileView((String) json.get("name"), ((Number) json.get("size")).longValue(), (Boolean) json.get("isNew"));
        }
    }

    /** The shape VersionView. */
    public record VersionView(String name, String version) {
        static VersionView of(Map<String, Object> json) {
            return new VersionView((String) json.get("name"), (String) json.get("version"));
        }
    }

    /** The shape WayIn. */
    public record WayIn(String port, String uri) {
        static WayIn of(Map<String, Object> json) {
            return new WayIn((String) json.get("port"), (String) json.get("uri"));
        }
    }
}
