package ec20emu;

/** The emulator refused a request; the message says why. */
public final class ControlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    ControlException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status; 0 where the emulator could not be reached. */
    public int status() {
        return status;
    }
}
