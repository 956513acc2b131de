// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.
package ec20emu;

/** The kinds of faults. Each lies on the modem until it is closed. All take match, times, stream, toxicity and seed of {@link With}. */
public abstract class FaultKinds {
    FaultKinds() {
    }

    /** A context whose bearer comes up, or on which a call begins while nobody else uses it, gets another address. */
    public Fault addressChange(Option... more) {
        return add("addressChange", more);
    }

    /** No more passes. It takes {@link With#bytesPerSecond} (default 1000). */
    public Fault bandwidth(Option... more) {
        return add("bandwidth", more);
    }

    /** Bytes vanish; on net, connects are not answered, and go on when it is removed. */
    public Fault blackhole(Option... more) {
        return add("blackhole", more);
    }

    /** Off, and on by itself. It takes {@link With#at} (default "now"), {@link With#durationMs} (default 100). */
    public Fault brownout(Option... more) {
        return add("brownout", more);
    }

    /** The send buffer holds capacity 0 bytes: socket all. It takes {@link With#socket} (socket), {@link With#capacity} (default 0). */
    public Fault bufferFull(Option... more) {
        return add("bufferFull", more);
    }

    /** AT+CCLK jumps. It takes {@link With#at} (default "now"), {@link With#seconds} (default 86400). */
    public Fault clockJump(Option... more) {
        return add("clockJump", more);
    }

    /** The command is not carried out but answered ERROR or a +CME ERROR. It takes {@link With#cme} (cme). */
    public Fault commandError(Option... more) {
        return add("commandError", more);
    }

    /** The command is never answered. It takes {@link With#carriedOut} (default false). */
    public Fault commandSilence(Option... more) {
        return add("commandSilence", more);
    }

    /** Connects are refused. */
    public Fault connectRefused(Option... more) {
        return add("connectRefused", more);
    }

    /** The network drops a PDP context; with afterBytes, and without at, when data calls on it have carried so many. It takes {@link With#at} (default "now"), {@link With#context} (default 1), {@link With#afterBytes} (afterBytes). */
    public Fault contextLost(Option... more) {
        return add("contextLost", more);
    }

    /** A bit is flipped in so many bytes. It takes {@link With#bytes} (default 1). */
    public Fault corrupt(Option... more) {
        return add("corrupt", more);
    }

    /** No cell can be heard. It takes {@link With#at} (default "now"). */
    public Fault coverageLost(Option... more) {
        return add("coverageLost", more);
    }

    /** What is typed while the command is carried out is lost, instead of waiting for its answer. */
    public Fault deafWhileBusy(Option... more) {
        return add("deafWhileBusy", more);
    }

    /** Names are not resolved. */
    public Fault dnsFail(Option... more) {
        return add("dnsFail", more);
    }

    /** So many in a row are lost. It takes {@link With#count} (default 1). */
    public Fault dropBytes(Option... more) {
        return add("dropBytes", more);
    }

    /** The TLS handshake does not begin until the fault is removed. */
    public Fault handshakeStall(Option... more) {
        return add("handshakeStall", more);
    }

    /** The modem stops answering. It takes {@link With#at} (default "now"). */
    public Fault hang(Option... more) {
        return add("hang", more);
    }

    /** Each piece waits for a time chosen by chance. It takes {@link With#mostMs} (default 100). */
    public Fault jitter(Option... more) {
        return add("jitter", more);
    }

    /** Each piece waits. It takes {@link With#delayMs} (default 100). */
    public Fault latency(Option... more) {
        return add("latency", more);
    }

    /** Packets of LCP are lost, both ways. */
    public Fault lcpSilence(Option... more) {
        return add("lcpSilence", more);
    }

    /** IP packets above so many bytes are lost, and no ICMP says so. It takes {@link With#mtu} (default 1280). */
    public Fault mtuBlackHole(Option... more) {
        return add("mtuBlackHole", more);
    }

    /** No socket is left to connect with: 554. */
    public Fault noSockets(Option... more) {
        return add("noSockets", more);
    }

    /** IP packets are lost. */
    public Fault packetLoss(Option... more) {
        return add("packetLoss", more);
    }

    /** Off. It takes {@link With#at} (default "now"). */
    public Fault powerCut(Option... more) {
        return add("powerCut", more);
    }

    /** The prompt comes late; what is typed before it is lost. It takes {@link With#delayMs} (default 1000). */
    public Fault promptDelay(Option... more) {
        return add("promptDelay", more);
    }

    /** The prompt is not written, the data is taken. */
    public Fault promptMissing(Option... more) {
        return add("promptMissing", more);
    }

    /** The DTE is thrown off its port; a peer gets a TCP reset. */
    public Fault reset(Option... more) {
        return add("reset", more);
    }

    /** A send is answered SEND FAIL: socket all, delivered false. It takes {@link With#socket} (socket), {@link With#delivered} (default false). */
    public Fault sendFail(Option... more) {
        return add("sendFail", more);
    }

    /** The card is taken out. It takes {@link With#at} (default "now"). */
    public Fault simRemoved(Option... more) {
        return add("simRemoved", more);
    }

    /** A piece comes in slices. It takes {@link With#size} (default 1), {@link With#delayMs} (default 0). */
    public Fault slicer(Option... more) {
        return add("slicer", more);
    }

    /** Bytes wait until the fault is removed. */
    public Fault stall(Option... more) {
        return add("stall", more);
    }

    /** The server's first word is a fatal alert. It takes {@link With#description} (default 40), {@link With#version} (default 769). */
    public Fault tlsAlert(Option... more) {
        return add("tlsAlert", more);
    }

    /** One URC, exactly there. It takes {@link With#at} (default "now"), {@link With#line} (default "+QIND: \"FAULT\""). */
    public Fault urcAt(Option... more) {
        return add("urcAt", more);
    }

    /** Many URCs, by the rules. It takes {@link With#at} (default "now"), {@link With#count} (default 100), {@link With#intervalMs} (default 0), {@link With#line} (default "+CREG: {n}"). */
    public Fault urcStorm(Option... more) {
        return add("urcStorm", more);
    }

    /** PAP or CHAP fails, whatever the host shows. */
    public Fault wrongPassword(Option... more) {
        return add("wrongPassword", more);
    }

    abstract Fault add(String type, Option... more);
}
