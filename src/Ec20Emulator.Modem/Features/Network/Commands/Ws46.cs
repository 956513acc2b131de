using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Models;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>
/// AT+WS46 - technologies to use: 12 GSM, 22 UMTS, 25 all, 28 LTE, 31 UMTS and LTE; network-sim.md 3. Another face of AT+QCFG="nwscanmode", which has
/// no counterpart of 29, GSM and UMTS: +CME ERROR 4. Which of them there are is the model's matter.
/// </summary>
[AtCommand("+WS46")]
internal sealed class Ws46(Registration registration, ModelProfile model) : IReadCommand, ITestCommand, IWriteCommand<Ws46.Args>
{
    internal readonly record struct Args([Range(0, 99)] int Technology);

    private RadioPreferences Preferences => registration.Preferences;

    public AtResult Test(Turn turn) => AtResult.Line($"+WS46: ({string.Join(',', model.Technologies)})");

    public AtResult Read(Turn turn) => AtResult.Line($"+WS46: {ScanModes.ToWs46(Preferences.Saved.ScanMode) ?? model.EveryTechnology}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!model.Technologies.Contains(args.Technology))
            return AtResult.Error;
        var mode = args.Technology == model.EveryTechnology ? ScanModes.Automatic : ScanModes.OfWs46(args.Technology);
        if (mode is not { } chosen)
            return AtResult.Cme(CmeError.OperationNotSupported);
        if (!Preferences.TrySet(Preferences.Saved with { ScanMode = chosen }, Preferences.Now with { ScanMode = chosen }))
            return AtResult.Cme(CmeError.MemoryFailure);
        registration.Reconsider();
        return AtResult.Ok;
    }
}
