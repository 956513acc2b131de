// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.
package ec20emu;

import java.util.Map;

/** A moment at a command; without one, things happen now. */
public final class When implements Option {
    private final Map<String, Object> moment;

    private When(String position, String command) {
        moment = Map.of("position", position, "command", command);
    }

    /** At the midResponse of the next command that begins like this one. */
    public static When midResponse(String command) {
        return new When("midResponse", command);
    }

    /** At the beforeFinal of the next command that begins like this one. */
    public static When beforeFinal(String command) {
        return new When("beforeFinal", command);
    }

    /** At the afterFinal of the next command that begins like this one. */
    public static When afterFinal(String command) {
        return new When("afterFinal", command);
    }

    /** At the afterPrompt of the next command that begins like this one. */
    public static When afterPrompt(String command) {
        return new When("afterPrompt", command);
    }

    @Override
    public void addTo(Map<String, Object> body) {
        body.put("when", moment);
    }
}
