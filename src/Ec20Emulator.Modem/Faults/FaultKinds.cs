using System.Reflection;
using System.Text.Json;
using Ec20Emulator.Modem.Faults.Kinds;

namespace Ec20Emulator.Modem.Faults;

/// <summary>The kinds of faults by name. A new kind is one line here and one file in Kinds; FAULTS.md tells how.</summary>
internal static class FaultKinds
{
    private static readonly SortedDictionary<string, Func<FaultSetup, Fault>> Makers = new(StringComparer.Ordinal)
    {
        ["latency"] = setup => new Latency(setup),
        ["jitter"] = setup => new Jitter(setup),
        ["bandwidth"] = setup => new Bandwidth(setup),
        ["slicer"] = setup => new Slicer(setup),
        ["corrupt"] = setup => new Corrupt(setup),
        ["dropBytes"] = setup => new DropBytes(setup),
        ["stall"] = setup => new Stall(setup),
        ["reset"] = setup => new Reset(setup),
        ["blackhole"] = setup => new BlackHole(setup),
        ["dnsFail"] = setup => new DnsFail(setup),
        ["connectRefused"] = setup => new ConnectRefused(setup),
        ["noSockets"] = setup => new NoSockets(setup),
        ["handshakeStall"] = setup => new HandshakeStall(setup),
        ["tlsAlert"] = setup => new TlsAlert(setup),
        ["sendFail"] = setup => new SendFail(setup),
        ["bufferFull"] = setup => new BufferFull(setup),
        ["promptDelay"] = setup => new PromptDelay(setup),
        ["promptMissing"] = setup => new PromptMissing(setup),
        ["commandError"] = setup => new CommandError(setup),
        ["commandSilence"] = setup => new CommandSilence(setup),
        ["deafWhileBusy"] = setup => new DeafWhileBusy(setup),
        ["urcStorm"] = setup => new UrcStorm(setup),
        ["urcAt"] = setup => new UrcAt(setup),
        ["hang"] = setup => new Hang(setup),
        ["brownout"] = setup => new BrownOut(setup),
        ["powerCut"] = setup => new PowerCut(setup),
        ["simRemoved"] = setup => new SimRemoved(setup),
        ["coverageLost"] = setup => new CoverageLost(setup),
        ["contextLost"] = setup => new ContextLost(setup),
        ["packetLoss"] = setup => new PacketLoss(setup),
        ["mtuBlackHole"] = setup => new MtuBlackHole(setup),
        ["lcpSilence"] = setup => new LcpSilence(setup),
        ["wrongPassword"] = setup => new WrongPassword(setup),
        ["addressChange"] = setup => new AddressChange(setup),
        ["clockJump"] = setup => new ClockJump(setup),
    };

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>Makes a fault.</summary>
    /// <exception cref="FaultSettingsException">There is no such kind, or a setting is wrong.</exception>
    public static Fault Make(FaultSetup setup) => Makers.TryGetValue(setup.Settings.Type, out var make)
        ? make(setup)
        : throw new FaultSettingsException($"there is no fault '{setup.Settings.Type}'; there are {string.Join(", ", Names)}");

    /// <summary>What a kind needs to know: the properties of its record <c>Attributes</c>.</summary>
    /// <exception cref="FaultSettingsException">There is no such kind.</exception>
    public static IReadOnlyList<FaultField> AttributesOf(string kind)
    {
        using var fault = Make(FaultSetup.Nowhere(new FaultSettings { Type = kind }));
        if (fault.GetType().GetNestedType("Attributes", BindingFlags.NonPublic) is not { } attributes)
            return [];
        var presets = Activator.CreateInstance(attributes);
        return [.. attributes.GetProperties().Select(one => new FaultField(
            JsonNamingPolicy.CamelCase.ConvertName(one.Name), Nullable.GetUnderlyingType(one.PropertyType) ?? one.PropertyType, one.GetValue(presets)))];
    }
}
