using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Assistance;
using Ec20Emulator.Modem.Features.Gnss.Receiver;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSDEL - forgets what makes the next start fast: 0 all but XTRA data, 1 nothing, 2 the orbits, 3 XTRA data; gnss.md 1.</summary>
[AtCommand("+QGPSDEL", Family = CommandFamily.Gnss)]
internal sealed class QGpsDel(GnssReceiver receiver, GnssAssistance assistance) : IWriteCommand<QGpsDel.Args>
{
    private const int All = 0;
    private const int Orbits = 2;
    private const int Xtra = 3;

    internal readonly record struct Args([Range(0, 3)] int Kind);

    public AtResult Write(Args args, Turn turn)
    {
        if (receiver.IsOn)
            return AtResult.Cme(CmeError.GnssSessionOngoing);
        if (args.Kind == All)
            receiver.ForgetAll();
        else if (args.Kind == Orbits)
            receiver.ForgetEphemerides();
        else if (args.Kind == Xtra)
            assistance.Forget();
        return AtResult.Ok;
    }
}
