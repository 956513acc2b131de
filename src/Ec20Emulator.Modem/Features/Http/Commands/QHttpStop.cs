using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>
/// AT+QHTTPSTOP - ends what is under way and cuts the connection; http-mqtt-ftp.md 2. A request ends without a URC; a body that is read at another
/// port ends with 719.
/// </summary>
[AtCommand("+QHTTPSTOP", Family = CommandFamily.Http)]
internal sealed class QHttpStop(HttpParts parts) : IExecuteCommand
{
    public AtResult Execute(Turn turn)
    {
        parts.Session.Stop(parts.Session.Activity is HttpActivity.Read ? CmeError.HttpSocketClosed : null);
        return AtResult.Ok;
    }
}
