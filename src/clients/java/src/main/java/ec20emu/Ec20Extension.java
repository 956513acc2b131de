package ec20emu;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** One process for all tests, a fresh modem for each; what a test throws has the transcript beside it. */
public final class Ec20Extension implements ParameterResolver, TestExecutionExceptionHandler {
    private static final Namespace PLACE = Namespace.create(Ec20Extension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Modem.class || type == Emulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Emulator emulator = test.getRoot().getStore(PLACE).getOrComputeIfAbsent(Emulator.class, type -> new Kept(Emulator.start()), Kept.class)
            .as(Emulator.class);
        return parameter.getParameter().getType() == Emulator.class ? emulator
            : test.getStore(PLACE).getOrComputeIfAbsent(Modem.class, type -> new Kept(emulator.modem(options(test))), Kept.class).as(Modem.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable wrong) throws Throwable {
        Kept modem = test.getStore(PLACE).get(Modem.class, Kept.class);
        if (modem != null) {
            wrong.addSuppressed(new Transcript(modem.as(Modem.class)));
        }
        throw wrong;
    }

    private static Map<String, Object> options(ExtensionContext test) {
        Map<String, Object> options = new LinkedHashMap<>();
        Optional<Ec20> said = AnnotationSupport.findAnnotation(test.getElement(), Ec20.class)
            .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), Ec20.class));
        said.ifPresent(ec20 -> {
            options.put("seed", ec20.seed());
            if (!ec20.model().isEmpty()) {
                options.put("model", ec20.model());
            }
            if (!ec20.sim().isEmpty()) {
                options.put("sim", ec20.sim());
            }
            Map<String, String> map = new LinkedHashMap<>();
            for (String one : ec20.map()) {
                map.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
            if (!map.isEmpty()) {
                options.put("map", map);
            }
        });
        return options;
    }

    /** Something JUnit closes at the end of its context. */
    private record Kept(AutoCloseable value) implements CloseableResource {
        <U> U as(Class<U> type) {
            return type.cast(value);
        }

        @Override
        public void close() throws Throwable {
            value.close();
        }
    }

    /** Shown beside what a test threw. */
    private static final class Transcript extends Exception {
        private static final long serialVersionUID = 1;

        Transcript(Modem modem) {
            super("transcript of modem " + modem.id() + ":\n" + modem.journal().transcript(), null, false, false);
        }
    }
}
