package ec20emu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of this class, or this test, take a fresh {@link Modem} and the {@link Emulator} as parameters. What it says are fields of
 * {@code POST /api/v1/modems}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(Ec20Extension.class)
public @interface Ec20 {
    /** The module, such as {@code ec25-e}. */
    String model() default "";

    /** The SIM card, such as {@code pin-locked}. */
    String sim() default "";

    /** Seed of everything chosen by chance. */
    int seed() default 42;

    /** Where names the host dials lead to: {@code broker.example:8883=127.0.0.1:18883}. */
    String[] map() default {};
}
