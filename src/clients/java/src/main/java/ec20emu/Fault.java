package ec20emu;

/** A fault that lies on a modem, until it is closed. */
public final class Fault implements AutoCloseable {
    private final Control control;
    private final long id;

    Fault(Control control, long id) {
        this.control = control;
        this.id = id;
    }

    /** How often it has struck. */
    public long strikes() {
        return (Long) control.get("faults/" + id).get("strikes");
    }

    /** Takes it away; what it held back goes on. */
    @Override
    public void close() {
        control.json("DELETE", "faults/" + id, null);
    }
}
