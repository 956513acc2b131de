// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.
package ec20emu;

import java.util.Map;

/** What may be said beside what has to be. The emulator refuses what does not belong together, and says so. */
public final class With {
    private With() {
    }

    /** The field afterBytes. */
    public static Option afterBytes(int afterBytes) {
        return body -> body.put("afterBytes", afterBytes);
    }

    /** The field afterMs. */
    public static Option afterMs(long afterMs) {
        return body -> body.put("afterMs", afterMs);
    }

    /** The field alertAfterMs. */
    public static Option alertAfterMs(long alertAfterMs) {
        return body -> body.put("alertAfterMs", alertAfterMs);
    }

    /** The field altitude. */
    public static Option altitude(double altitude) {
        return body -> body.put("altitude", altitude);
    }

    /** The field at. */
    public static Option at(String at) {
        return body -> body.put("at", at);
    }

    /** The field bytes. */
    public static Option bytes(int bytes) {
        return body -> body.put("bytes", bytes);
    }

    /** The field bytesPerSecond. */
    public static Option bytesPerSecond(int bytesPerSecond) {
        return body -> body.put("bytesPerSecond", bytesPerSecond);
    }

    /** The field capacity. */
    public static Option capacity(int capacity) {
        return body -> body.put("capacity", capacity);
    }

    /** The field carriedOut. */
    public static Option carriedOut(boolean carriedOut) {
        return body -> body.put("carriedOut", carriedOut);
    }

    /** The field cme. */
    public static Option cme(int cme) {
        return body -> body.put("cme", cme);
    }

    /** The field context. */
    public static Option context(int context) {
        return body -> body.put("context", context);
    }

    /** The field count. */
    public static Option count(int count) {
        return body -> body.put("count", count);
    }

    /** The field delayMs. */
    public static Option delayMs(int delayMs) {
        return body -> body.put("delayMs", delayMs);
    }

    /** The field delivered. */
    public static Option delivered(boolean delivered) {
        return body -> body.put("delivered", delivered);
    }

    /** The field description. */
    public static Option description(int description) {
        return body -> body.put("description", description);
    }

    /** The field durationMs. */
    public static Option durationMs(long durationMs) {
        return body -> body.put("durationMs", durationMs);
    }

    /** The field hdop. */
    public static Option hdop(double hdop) {
        return body -> body.put("hdop", hdop);
    }

    /** The field intervalMs. */
    public static Option intervalMs(int intervalMs) {
        return body -> body.put("intervalMs", intervalMs);
    }

    /** The field isUcs2. */
    public static Option isUcs2(boolean isUcs2) {
        return body -> body.put("isUcs2", isUcs2);
    }

    /** The field lengthMs. */
    public static Option lengthMs(long lengthMs) {
        return body -> body.put("lengthMs", lengthMs);
    }

    /** The field line. */
    public static Option line(String line) {
        return body -> body.put("line", line);
    }

    /** The field loops. */
    public static Option loops(boolean loops) {
        return body -> body.put("loops", loops);
    }

    /** The field match. */
    public static Option match(String match) {
        return body -> body.put("match", match);
    }

    /** The field messageClass. */
    public static Option messageClass(int messageClass) {
        return body -> body.put("messageClass", messageClass);
    }

    /** The field mostMs. */
    public static Option mostMs(int mostMs) {
        return body -> body.put("mostMs", mostMs);
    }

    /** The field mtu. */
    public static Option mtu(int mtu) {
        return body -> body.put("mtu", mtu);
    }

    /** The field number. */
    public static Option number(String number) {
        return body -> body.put("number", number);
    }

    /** The field part. */
    public static Option part(Map<String, Object> part) {
        return body -> body.put("part", part);
    }

    /** The field protocol. */
    public static Option protocol(int protocol) {
        return body -> body.put("protocol", protocol);
    }

    /** The field seconds. */
    public static Option seconds(long seconds) {
        return body -> body.put("seconds", seconds);
    }

    /** The field seed. */
    public static Option seed(int seed) {
        return body -> body.put("seed", seed);
    }

    /** The field sentAt. */
    public static Option sentAt(String sentAt) {
        return body -> body.put("sentAt", sentAt);
    }

    /** The field serial. */
    public static Option serial(int serial) {
        return body -> body.put("serial", serial);
    }

    /** The field serviceCentre. */
    public static Option serviceCentre(String serviceCentre) {
        return body -> body.put("serviceCentre", serviceCentre);
    }

    /** The field size. */
    public static Option size(int size) {
        return body -> body.put("size", size);
    }

    /** The field socket. */
    public static Option socket(int socket) {
        return body -> body.put("socket", socket);
    }

    /** The field speed. */
    public static Option speed(double speed) {
        return body -> body.put("speed", speed);
    }

    /** The field status. */
    public static Option status(int status) {
        return body -> body.put("status", status);
    }

    /** The field stream. */
    public static Option stream(String stream) {
        return body -> body.put("stream", stream);
    }

    /** The field text. */
    public static Option text(String text) {
        return body -> body.put("text", text);
    }

    /** The field thenMs. */
    public static Option thenMs(long thenMs) {
        return body -> body.put("thenMs", thenMs);
    }

    /** The field times. */
    public static Option times(int times) {
        return body -> body.put("times", times);
    }

    /** The field toxicity. */
    public static Option toxicity(double toxicity) {
        return body -> body.put("toxicity", toxicity);
    }

    /** The field version. */
    public static Option version(int version) {
        return body -> body.put("version", version);
    }
}
