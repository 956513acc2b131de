using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Http.Requests;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPGETEX - a GET request for a part of a resource, by a Range header; http-mqtt-ftp.md 2. Its URC is that of AT+QHTTPGET.</summary>
[AtCommand("+QHTTPGETEX", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpGetEx(HttpParts parts) : IWriteCommand<QHttpGetEx.Args>
{
    internal readonly record struct Args([Range(1, 65535)] int AnswerSeconds, [Range(0, int.MaxValue)] long Start, [Range(1, int.MaxValue)] long Length);

    public AtResult Write(Args args, Turn turn)
    {
        if (parts.Obstacles.OfCommand() is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        if (parts.Session.Settings.TakesWholeRequests)
            return turn.Fail(CmeError.HttpInvalidParameter, "with \"requestheader\" 1 the host writes the Range header itself");
        var range = string.Create(CultureInfo.InvariantCulture, $"bytes={args.Start}-{args.Start + args.Length - 1}");
        return parts.Requests.Send(turn, HttpVerb.Get, range, null, TimeSpan.FromSeconds(args.AnswerSeconds));
    }
}
