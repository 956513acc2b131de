using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Http.Requests;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPPOST - a POST request with a body of counted bytes; http-mqtt-ftp.md 2.</summary>
[AtCommand("+QHTTPPOST", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpPost(HttpParts parts) : IWriteCommand<QHttpPost.Args>
{
    internal readonly record struct Args(
        [Range(1, 1024000)] int Length, [Range(1, 65535)] int InputSeconds = 60, [Range(1, 65535)] int AnswerSeconds = 60);

    public AtResult Write(Args args, Turn turn) => parts.Uploads.Typed(turn, HttpVerb.Post, args.Length, args.InputSeconds, args.AnswerSeconds);
}
