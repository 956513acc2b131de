using System.Text.Json.Serialization.Metadata;
using Ec20Emulator.Modem.Faults.Kinds;

namespace Ec20Emulator.Modem.Faults;

/// <summary>The kinds of faults by name. A new kind is one line here and one file in Kinds; FAULTS.md tells how.</summary>
internal static class FaultKinds
{
    private static readonly SortedDictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["latency"] = new(setup => new Latency(setup), KindsJson.Default.Latency),
        ["jitter"] = new(setup => new Jitter(setup), KindsJson.Default.Jitter),
        ["bandwidth"] = new(setup => new Bandwidth(setup), KindsJson.Default.Bandwidth),
        ["slicer"] = new(setup => new Slicer(setup), KindsJson.Default.Slicer),
        ["corrupt"] = new(setup => new Corrupt(setup), KindsJson.Default.Corrupt),
        ["dropBytes"] = new(setup => new DropBytes(setup), KindsJson.Default.DropBytes),
        ["stall"] = new(setup => new Stall(setup)),
        ["reset"] = new(setup => new Reset(setup)),
        ["blackhole"] = new(setup => new BlackHole(setup)),
        ["dnsFail"] = new(setup => new DnsFail(setup)),
        ["connectRefused"] = new(setup => new ConnectRefused(setup)),
        ["noSockets"] = new(setup => new NoSockets(setup)),
        ["handshakeStall"] = new(setup => new HandshakeStall(setup)),
        ["tlsAlert"] = new(setup => new TlsAlert(setup), KindsJson.Default.TlsAlert),
        ["sendFail"] = new(setup => new SendFail(setup), KindsJson.Default.SendFail),
        ["bufferFull"] = new(setup => new BufferFull(setup), KindsJson.Default.BufferFull),
        ["promptDelay"] = new(setup => new PromptDelay(setup), KindsJson.Default.PromptDelay),
        ["promptMissing"] = new(setup => new PromptMissing(setup)),
        ["commandError"] = new(setup => new CommandError(setup), KindsJson.Default.CommandError),
        ["commandSilence"] = new(setup => new CommandSilence(setup), KindsJson.Default.CommandSilence),
        ["deafWhileBusy"] = new(setup => new DeafWhileBusy(setup)),
        ["urcStorm"] = new(setup => new UrcStorm(setup), KindsJson.Default.UrcStorm),
        ["urcAt"] = new(setup => new UrcAt(setup), KindsJson.Default.UrcAt),
        ["hang"] = new(setup => new Hang(setup), KindsJson.Default.Hang),
        ["brownout"] = new(setup => new BrownOut(setup), KindsJson.Default.BrownOut),
        ["powerCut"] = new(setup => new PowerCut(setup), KindsJson.Default.PowerCut),
        ["simRemoved"] = new(setup => new SimRemoved(setup), KindsJson.Default.SimRemoved),
        ["coverageLost"] = new(setup => new CoverageLost(setup), KindsJson.Default.CoverageLost),
        ["contextLost"] = new(setup => new ContextLost(setup), KindsJson.Default.ContextLost),
        ["packetLoss"] = new(setup => new PacketLoss(setup)),
        ["mtuBlackHole"] = new(setup => new MtuBlackHole(setup), KindsJson.Default.MtuBlackHole),
        ["lcpSilence"] = new(setup => new LcpSilence(setup)),
        ["wrongPassword"] = new(setup => new WrongPassword(setup)),
        ["addressChange"] = new(setup => new AddressChange(setup)),
        ["clockJump"] = new(setup => new ClockJump(setup), KindsJson.Default.ClockJump),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => Kinds.Keys;

    /// <summary>Makes a fault.</summary>
    /// <exception cref="FaultSettingsException">There is no such kind, or a setting is wrong.</exception>
    public static Fault Make(FaultSetup setup) => Kinds.TryGetValue(setup.Settings.Type, out var kind)
        ? kind.Make(setup)
        : throw NoSuchKind(setup.Settings.Type);

    /// <summary>What a kind needs to know.</summary>
    /// <exception cref="FaultSettingsException">There is no such kind.</exception>
    public static IReadOnlyList<FaultField> AttributesOf(string kind)
    {
        if (!Kinds.TryGetValue(kind, out var known))
            throw NoSuchKind(kind);
        if (known.Attributes is not { } attributes)
            return [];
        var presets = attributes.CreateObject!();
        return [.. attributes.Properties.Select(one => new FaultField(one.Name, Nullable.GetUnderlyingType(one.PropertyType) ?? one.PropertyType, one.Get!(presets)))];
    }

    private static FaultSettingsException NoSuchKind(string kind) => new($"there is no fault '{kind}'; there are {string.Join(", ", Names)}");

    /// <summary>How one is made, and what it needs to know; null where that is nothing.</summary>
    private sealed record Kind(Func<FaultSetup, Fault> Make, JsonTypeInfo? Attributes = null);
}
