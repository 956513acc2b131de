package ec20emu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can go wrong, on request: a method per kind. */
public final class Faults extends FaultKinds {
    private static final List<String> COMMON = List.of("match", "times", "stream", "toxicity", "seed");

    private final Control control;

    Faults(Control control) {
        this.control = control;
    }

    /** Adds a fault with the fields of FAULTS.md. */
    public Fault add(Map<String, Object> settings) {
        return new Fault(control, (Long) control.json("POST", "faults", settings).get("id"));
    }

    /** Those that lie on the modem. */
    public List<Views.FaultView> active() {
        return Views.list(control.get("faults").get("faults"), Views.FaultView::of);
    }

    /** Removes all. */
    public void clear() {
        control.json("DELETE", "faults", null);
    }

    @Override
    Fault add(String type, Option... more) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Option option : more) {
            option.addTo(said);
        }
        Map<String, Object> settings = new LinkedHashMap<>(Map.of("type", type));
        Map<String, Object> attributes = new LinkedHashMap<>();
        said.forEach((name, value) -> (COMMON.contains(name) ? settings : attributes).put(name, value));
        if (!attributes.isEmpty()) {
            settings.put("attributes", attributes);
        }
        return add(settings);
    }
}
