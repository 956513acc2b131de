package ec20emu;

import java.util.Map;

/** Something that may be said beside what has to be: see {@link With} and {@link When}. */
public interface Option {
    /** Adds what it says to the body of a request. */
    void addTo(Map<String, Object> body);
}
