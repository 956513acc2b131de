using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Http.Requests;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPPOSTFILE - a POST request whose body is a file, or several; http-mqtt-ftp.md 2.</summary>
[AtCommand("+QHTTPPOSTFILE", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpPostFile(HttpParts parts) : IWriteCommand<QHttpPostFile.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "file_name", MinimumLength = 1)] string File, [Range(1, 65535)] int AnswerSeconds = 60, [Range(0, 2)] int Mode = 0);

    public AtResult Write(Args args, Turn turn) => parts.Uploads.FromFile(turn, HttpVerb.PostFile, args.File, args.AnswerSeconds, args.Mode);
}
