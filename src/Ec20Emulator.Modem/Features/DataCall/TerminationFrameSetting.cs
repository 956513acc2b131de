using System.Text.Json.Nodes;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>
/// AT+QCFG="ppp/termframe" - whether the host is asked to end PPP when the network ends the context of its data call, before NO CARRIER;
/// sms-calls.md 10, device-extras.md 7. Saved.
/// </summary>
internal sealed class TerminationFrameSetting(ISavedSettings settings) : IKeyedSetting<TerminationFrameSetting.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] int? IsOn = null);

    public string Key => "ppp/termframe";

    /// <summary>True where the host is asked.</summary>
    public bool IsOn => settings.Read(Key) is JsonValue saved && saved.TryGetValue<int>(out var value) && value == 1;

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.IsOn is not { } value)
            return AtResult.Line($"+QCFG: \"{Key}\",{(IsOn ? 1 : 0)}");
        return settings.Save(Key, value) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }
}
