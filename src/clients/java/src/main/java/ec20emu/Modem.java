package ec20emu;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A modem and the world around it. Closing it ends it. */
public final class Modem implements AutoCloseable {
    private static final List<Map<String, String>> WAYS_IN = List.of(Map.of("kind", "tcp"), Map.of("kind", "rfc2217"), Map.of("kind", "pty"));

    private final Control control;
    private final Views.ModemView made;
    private final List<Dialogue> dialogues = new ArrayList<>();

    private Modem(Control control, Views.ModemView made) {
        this.control = control;
        this.made = made;
    }

    static Modem make(String url, Map<String, Object> options) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("ports", WAYS_IN));
        body.putAll(options);
        Views.ModemView made = Views.ModemView.of(new Control(url + "/api/v1/modems").json("POST", "", body));
        return new Modem(new Control(url + "/api/v1/modems/" + Control.escape(made.id())), made);
    }

    /** Its name in the control API. */
    public String id() {
        return made.id();
    }

    /** Where raw TCP is. */
    public InetSocketAddress tcp() {
        URI address = URI.create(uri("socket://"));
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** RFC 2217, with modem lines: {@code rfc2217://127.0.0.1:PORT}. */
    public String rfc2217() {
        return uri("rfc2217://");
    }

    /** A pseudo-terminal, to be opened as a serial device. */
    public String pty() {
        return uri("/");
    }

    /** Attaches a DTE with the words of a test, which waits 10 s at most; it goes with the modem. */
    public Dialogue dial() {
        return dial(Duration.ofSeconds(10));
    }

    /** Attaches a DTE with the words of a test; it goes with the modem. */
    public Dialogue dial(Duration patience) {
        Dialogue dialogue = new Dialogue(tcp(), patience);
        dialogues.add(dialogue);
        return dialogue;
    }

    /** The mobile network around the modem. */
    public World.Network network() {
        return new World.Network(control);
    }

    /** The time the network tells. */
    public World.Nitz nitz() {
        return new World.Nitz(control);
    }

    /** The SIM card holder. */
    public World.Sim sim() {
        return new World.Sim(control);
    }

    /** Short messages, from the network's side. */
    public World.Sms sms() {
        return new World.Sms(control);
    }

    /** The other ends of voice calls. */
    public World.Calls calls() {
        return new World.Calls(control);
    }

    /** The network's side of USSD. */
    public World.Ussd ussd() {
        return new World.Ussd(control);
    }

    /** Power key, supply and reset line. */
    public World.Power power() {
        return new World.Power(control);
    }

    /** Where the GNSS antenna is, and what it receives. */
    public World.Gnss gnss() {
        return new World.Gnss(control);
    }

    /** Battery, temperature, analogue inputs. */
    public World.Hardware hardware() {
        return new World.Hardware(control);
    }

    /** The modem lines of the ports. */
    public World.Lines lines() {
        return new World.Lines(control);
    }

    /** News nothing in the modem has brought about. */
    public World.Urcs urcs() {
        return new World.Urcs(control);
    }

    /** The modem's clock. */
    public Clock clock() {
        return new Clock(control);
    }

    /** Faults. */
    public Faults faults() {
        return new Faults(control);
    }

    /** The files of the modem. */
    public Files files() {
        return new Files(control);
    }

    /** Everything that went in and out. */
    public Journal journal() {
        return new Journal(control);
    }

    /** What the host did that a real module may take otherwise. */
    public List<Views.LintFindingView> lint() {
        return Views.list(control.get("lint").get("findings"), Views.LintFindingView::of);
    }

    /** The whole state. */
    public Views.ModemView view() {
        return Views.ModemView.of(control.get(""));
    }

    /** Begins anew: no faults, no findings, the world as at first, and the modem boots. Its files and settings stay. */
    public void reset() {
        control.json("POST", "reset", null);
    }

    @Override
    public void close() {
        dialogues.forEach(Dialogue::close);
        control.json("DELETE", "", null);
    }

    private String uri(String beginning) {
        return made.ports().stream().flatMap(port -> port.uris().stream()).filter(uri -> uri.startsWith(beginning)).findFirst()
            .orElseThrow(() -> new IllegalStateException("the modem was made without a way in that begins with " + beginning));
    }
}
