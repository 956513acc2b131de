using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Http.Requests;
using Ec20Emulator.Modem.Features.Http.Wire;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>
/// AT+QHTTPGET - a GET request; http-mqtt-ftp.md 2. With "requestheader" 1 the connection is made first, and the host writes the whole request
/// behind CONNECT.
/// </summary>
[AtCommand("+QHTTPGET", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpGet(HttpParts parts) : IExecuteCommand, IWriteCommand<QHttpGet.Args>
{
    internal readonly record struct Args(
        [Range(1, 65535)] int AnswerSeconds = 60, [Range(1, 2048)] int? Length = null, [Range(1, 65535)] int InputSeconds = 60);

    public AtResult Execute(Turn turn) => Write(new Args(60), turn);

    public AtResult Write(Args args, Turn turn)
    {
        if (parts.Obstacles.OfCommand() is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        if (parts.Session.Settings.TakesWholeRequests != args.Length is not null)
            return turn.Fail(CmeError.HttpInvalidParameter, "a length goes with \"requestheader\" 1, and with it alone");
        var answerTime = TimeSpan.FromSeconds(args.AnswerSeconds);
        if (args.Length is not { } length)
            return parts.Requests.Send(turn, HttpVerb.Get, null, null, answerTime);
        parts.Requests.Connect(
            () => turn.Complete(HttpInput.Take(
                parts.Session, turn, length, args.InputSeconds, input => parts.Requests.Send(turn, new HttpOrder(HttpVerb.Get, RequestBytes.Raw(input), answerTime)))),
            error => turn.Complete(AtResult.Cme(error)));
        return AtResult.Deferred;
    }
}
