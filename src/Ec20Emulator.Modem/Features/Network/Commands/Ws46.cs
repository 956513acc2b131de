using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>
/// AT+WS46 - technologies to use: 12 GSM, 22 UMTS, 25 all, 28 LTE; network-sim.md 3. Another face of AT+QCFG="nwscanmode", which has no
/// counterpart of 29, GSM and UMTS: +CME ERROR 4.
/// </summary>
[AtCommand("+WS46")]
internal sealed class Ws46(Registration registration) : IReadCommand, IWriteCommand<Ws46.Args>
{
    internal readonly record struct Args([OneOf(12, 22, 25, 28, 29)] int Technology);

    private RadioPreferences Preferences => registration.Preferences;

    public AtResult Read(Turn turn) => AtResult.Line($"+WS46: {ScanModes.ToWs46(Preferences.Saved.ScanMode)}");

    public AtResult Write(Args args, Turn turn)
    {
        if (ScanModes.OfWs46(args.Technology) is not { } mode)
            return AtResult.Cme(CmeError.OperationNotSupported);
        if (!Preferences.TrySet(Preferences.Saved with { ScanMode = mode }, Preferences.Now with { ScanMode = mode }))
            return AtResult.Cme(CmeError.MemoryFailure);
        registration.Reconsider();
        return AtResult.Ok;
    }
}
