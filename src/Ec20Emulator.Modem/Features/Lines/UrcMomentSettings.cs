using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>AT+QCFG="risignaltype" - RI of the port that carries the URC, or always that of the UART.</summary>
internal sealed class RiSignalTypeSetting(RiSettings settings) : RiConfiguration(settings), IKeyedSetting<RiSignalTypeSetting.Args>
{
    private const string Respective = "respective";
    private const string Physical = "physical";

    internal readonly record struct Args([Keyword(Respective, Physical)] string? Type = null);

    public string Key => "risignaltype";

    public AtResult Apply(Args args, Turn turn) => args.Type is null
        ? AtResult.Line($"+QCFG: \"{Key}\",\"{(Values.IsPhysical ? Physical : Respective)}\"")
        : Set(Values with { IsPhysical = args.Type == Physical });
}

/// <summary>AT+QCFG="urc/delay" - URCs at the end of the RI pulse instead of its start.</summary>
internal sealed class UrcDelaySetting(RiSettings settings, RingIndicator indicator) : RiConfiguration(settings), IKeyedSetting<UrcDelaySetting.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool? IsOn = null);

    public string Key => "urc/delay";

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.IsOn is not { } isOn)
            return AtResult.Line($"+QCFG: \"{Key}\",{(Values.IsDelayed ? 1 : 0)}");
        var result = Set(Values with { IsDelayed = isOn });
        indicator.Reconsider();
        return result;
    }
}

/// <summary>AT+QCFG="urc/cache" - URCs are kept, the newest 64 of each port, and sent when it is lifted.</summary>
internal sealed class UrcCacheSetting(RiSettings settings, RingIndicator indicator) : RiConfiguration(settings), IKeyedSetting<UrcCacheSetting.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool? IsOn = null);

    public string Key => "urc/cache";

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.IsOn is not { } isOn)
            return AtResult.Line($"+QCFG: \"{Key}\",{(Values.IsCached ? 1 : 0)}");
        var result = Set(Values with { IsCached = isOn });
        indicator.Reconsider();
        return result;
    }
}
