package ec20emu;

import java.time.Duration;
import java.util.Map;

/** The modem's clock. It is a manual one unless the modem was made with another: it moves by {@link #advance} alone. */
public final class Clock extends World.Clock {
    private final Control control;

    Clock(Control control) {
        super(control);
        this.control = control;
    }

    /** Lets time pass: what is due happens in order, each at its own time. */
    public Views.ClockView advance(Duration by) {
        return Views.ClockView.of(control.act("POST", "clock/advance", Map.of("byMs", by.toMillis())));
    }
}
