using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Http.Requests;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPPUTFILE - a PUT request whose body is a file; http-mqtt-ftp.md 2, newer firmware.</summary>
[AtCommand("+QHTTPPUTFILE", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpPutFile(HttpParts parts) : IWriteCommand<QHttpPutFile.Args>
{
    internal readonly record struct Args([Text(Shown = "file_name", MinimumLength = 1)] string File, [Range(1, 65535)] int AnswerSeconds = 60);

    public AtResult Write(Args args, Turn turn) => parts.Uploads.FromFile(turn, HttpVerb.PutFile, args.File, args.AnswerSeconds);
}
