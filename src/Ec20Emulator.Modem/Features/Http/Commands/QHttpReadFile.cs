using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPREADFILE - the answer of the last request into a file, once; http-mqtt-ftp.md 2.</summary>
[AtCommand("+QHTTPREADFILE", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpReadFile(HttpParts parts) : IWriteCommand<QHttpReadFile.Args>
{
    internal readonly record struct Args([Text(Shown = "file_name", MinimumLength = 1)] string File, [Range(1, 65535)] int WaitSeconds = 60);

    public AtResult Write(Args args, Turn turn) => parts.Reads.ToFile(turn, args.File, TimeSpan.FromSeconds(args.WaitSeconds));
}
