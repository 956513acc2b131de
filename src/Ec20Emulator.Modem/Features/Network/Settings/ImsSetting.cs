using System.Text.Json.Nodes;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Firmware;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Network.Settings;

/// <summary>
/// AT+QCFG="ims" - voice over LTE: 0 as the network profile says, 1 on, 2 off; from the next power-up on. The second number read is 1
/// while it is on and the modem is registered on LTE (device-extras.md 7). A second number written, 1, is ERROR where the configuration of AT+QMBNCFG
/// that is in force forbids it.
/// </summary>
internal sealed class ImsSetting(ISavedSettings settings, Registration registration, Func<MbnFiles> configurations) : IKeyedSetting<ImsSetting.Args>
{
    private const string SavedAs = "qcfg-ims";
    private const int On = 1;

    private int _inForce;

    internal readonly record struct Args([Range(0, 2)] int? Mode = null, [Range(0, 1, Shown = "")] int? IsForced = null);

    public string Key => "ims";

    private int Saved => settings.Read(SavedAs) is JsonValue saved && saved.TryGetValue<int>(out var mode) ? mode : 0;

    /// <summary>What was saved comes into force.</summary>
    public void PowerOn() => _inForce = Saved;

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.IsForced is 1 && !configurations().AllowsIms)
            return AtResult.Error;
        if (args.Mode is { } mode)
            return settings.Save(SavedAs, mode) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
        var isRegistered = _inForce == On && registration.HasDefaultBearer;
        return AtResult.Line($"+QCFG: \"{Key}\",{Saved},{(isRegistered ? 1 : 0)}");
    }
}
