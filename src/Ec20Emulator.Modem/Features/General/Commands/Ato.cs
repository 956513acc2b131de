using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// ATO - back to the connection that left transparent mode last on this port, be it a socket (SSL manual 1.3, ssl.md C7.7) or a data call
/// (sms-calls.md 10); NO CARRIER where there is none.
/// </summary>
[AtCommand("O", EndsLine = true)]
internal sealed class Ato : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        if (turn.Port.Suspended is not { CanResume: true } connection)
            return AtResult.NoCarrier;
        connection.Resume(turn.EnterTransparentMode);
        return AtResult.Deferred;
    }
}
