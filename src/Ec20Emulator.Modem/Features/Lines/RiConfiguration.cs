using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>A setting of AT+QCFG that changes <see cref="RiSettings"/>; at-engine.md 8.</summary>
internal abstract class RiConfiguration(RiSettings settings)
{
    protected RiSettings.Stored Values => settings.Values;

    protected AtResult Set(RiSettings.Stored values) => settings.TrySet(values) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
}

/// <summary>AT+QCFG="urc/ri/ring" - RI for RING.</summary>
internal sealed class RingRiSetting(RiSettings settings) : RiConfiguration(settings), IKeyedSetting<RingRiSetting.Args>
{
    internal readonly record struct Args(
        [Keyword(RiBehaviourText.Off, RiBehaviourText.Pulse, RiBehaviourText.Always, RiBehaviourText.Auto, RiBehaviourText.Wave)] string? Behaviour = null,
        [Range(1, 2000)] int? Pulse = null,
        [Range(1, 10000)] int? Active = null,
        [Range(1, 10000)] int? Inactive = null,
        [Keyword("off", "on")] string? KeepsOthersOff = null,
        [Range(1, 5)] int? Count = null);

    public string Key => "urc/ri/ring";

    public AtResult Apply(Args args, Turn turn)
    {
        var now = Values.Ring;
        if (args == default)
            return AtResult.Line(
                $"+QCFG: \"{Key}\",\"{RiBehaviourText.Of(now.Behaviour)}\",{now.Pulse},{now.Active},{now.Inactive},\"{(now.KeepsOthersOff ? "on" : "off")}\",{now.Count}");
        return Set(Values with
        {
            Ring = now with
            {
                Behaviour = args.Behaviour is null ? now.Behaviour : RiBehaviourText.Parse(args.Behaviour),
                Pulse = args.Pulse ?? now.Pulse,
                Active = args.Active ?? now.Active,
                Inactive = args.Inactive ?? now.Inactive,
                KeepsOthersOff = args.KeepsOthersOff is null ? now.KeepsOthersOff : args.KeepsOthersOff == "on",
                Count = args.Count ?? now.Count,
            },
        });
    }
}

/// <summary>AT+QCFG="urc/ri/smsincoming" - RI for +CMTI, +CMT, +CDS and +CBM.</summary>
internal sealed class MessageRiSetting(RiSettings settings) : RiConfiguration(settings), IKeyedSetting<MessageRiSetting.Args>
{
    internal readonly record struct Args(
        [Keyword(RiBehaviourText.Off, RiBehaviourText.Pulse, RiBehaviourText.Always)] string? Behaviour = null,
        [Range(1, 2000)] int? Pulse = null,
        [Range(1, 5)] int? Count = null);

    public string Key => "urc/ri/smsincoming";

    public AtResult Apply(Args args, Turn turn) => args == default
        ? AtResult.Line(SimpleRi.Show(Key, Values.Message))
        : Set(Values with { Message = SimpleRi.Change(Values.Message, args.Behaviour, args.Pulse, args.Count) });
}

/// <summary>AT+QCFG="urc/ri/other" - RI for all other URCs.</summary>
internal sealed class OtherRiSetting(RiSettings settings) : RiConfiguration(settings), IKeyedSetting<OtherRiSetting.Args>
{
    internal readonly record struct Args(
        [Keyword(RiBehaviourText.Off, RiBehaviourText.Pulse)] string? Behaviour = null,
        [Range(1, 2000)] int? Pulse = null,
        [Range(1, 5)] int? Count = null);

    public string Key => "urc/ri/other";

    public AtResult Apply(Args args, Turn turn) => args == default
        ? AtResult.Line(SimpleRi.Show(Key, Values.Other))
        : Set(Values with { Other = SimpleRi.Change(Values.Other, args.Behaviour, args.Pulse, args.Count) });
}

/// <summary>What the settings without a RING period have in common.</summary>
internal static class SimpleRi
{
    public static string Show(string key, RiSignal now) => $"+QCFG: \"{key}\",\"{RiBehaviourText.Of(now.Behaviour)}\",{now.Pulse},{now.Count}";

    public static RiSignal Change(RiSignal now, string? behaviour, int? pulse, int? count) => new(
        behaviour is null ? now.Behaviour : RiBehaviourText.Parse(behaviour), pulse ?? now.Pulse, count ?? now.Count);
}
