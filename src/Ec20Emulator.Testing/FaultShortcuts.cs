using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Faults;

namespace Ec20Emulator.Testing;

/// <summary>The faults tests ask for most, by name. All others: <see cref="ModemFaults.Add(FaultSettings)"/>.</summary>
public static class FaultShortcuts
{
    /// <summary>Sends are answered <c>SEND FAIL</c>.</summary>
    /// <param name="faults">The faults of the modem.</param>
    /// <param name="socket">connectID or clientID, 0-11; null = every socket.</param>
    /// <param name="times">How often at most; null = as long as the fault lies there.</param>
    /// <param name="delivered">True where the data reaches the peer all the same.</param>
    public static ActiveFault SendFail(this ModemFaults faults, int? socket = null, int? times = null, bool delivered = false) =>
        faults.Add(new FaultSettings { Type = "sendFail", Times = times, Attributes = new JsonObject { ["socket"] = socket, ["delivered"] = delivered } });

    /// <summary>A command is answered with an error instead of being carried out.</summary>
    /// <param name="faults">The faults of the modem.</param>
    /// <param name="match">Regular expression for the command with its <c>AT</c>.</param>
    /// <param name="times">How often at most; null = as long as the fault lies there.</param>
    /// <param name="cme">Number of a +CME ERROR; null = ERROR.</param>
    public static ActiveFault CommandError(this ModemFaults faults, string match, int? times = null, int? cme = null) =>
        faults.Add(new FaultSettings { Type = "commandError", Match = match, Times = times, Attributes = new JsonObject { ["cme"] = cme } });

    /// <summary>A command is never answered.</summary>
    /// <param name="faults">The faults of the modem.</param>
    /// <param name="match">Regular expression for the command with its <c>AT</c>.</param>
    /// <param name="times">How often at most; null = as long as the fault lies there.</param>
    /// <param name="carriedOut">True where the command does its work and only the answer is lost.</param>
    public static ActiveFault CommandSilence(this ModemFaults faults, string match, int? times = null, bool carriedOut = false) => faults.Add(
        new FaultSettings { Type = "commandSilence", Match = match, Times = times, Attributes = new JsonObject { ["carriedOut"] = carriedOut } });

    /// <summary>The prompt comes late.</summary>
    /// <param name="faults">The faults of the modem.</param>
    /// <param name="delay">How late, by the modem's clock.</param>
    /// <param name="times">How often at most; null = as long as the fault lies there.</param>
    public static ActiveFault PromptDelay(this ModemFaults faults, TimeSpan delay, int? times = null) => faults.Add(
        new FaultSettings { Type = "promptDelay", Times = times, Attributes = new JsonObject { ["delayMs"] = (int)delay.TotalMilliseconds } });

    /// <summary>What the modem sends comes in slices, each a piece of its own.</summary>
    /// <param name="faults">The faults of the modem.</param>
    /// <param name="size">Bytes of a slice.</param>
    /// <param name="on">Which way of bytes.</param>
    public static ActiveFault Slicer(this ModemFaults faults, int size = 1, FaultLocation on = FaultLocation.Dce) =>
        faults.Add(new FaultSettings { Type = "slicer", Stream = on, Attributes = new JsonObject { ["size"] = size } });

    /// <summary>Connections to peers are never answered, and bytes to and from them vanish.</summary>
    /// <param name="faults">The faults of the modem.</param>
    /// <param name="match">Regular expression for <c>host:port</c>; null = all.</param>
    public static ActiveFault BlackHole(this ModemFaults faults, string? match = null) =>
        faults.Add(new FaultSettings { Type = "blackhole", Stream = FaultLocation.Net, Match = match });

    /// <summary>The modem stops answering until it is reset.</summary>
    /// <param name="faults">The faults of the modem.</param>
    public static ActiveFault Hang(this ModemFaults faults) => faults.Add(new FaultSettings { Type = "hang" });
}
