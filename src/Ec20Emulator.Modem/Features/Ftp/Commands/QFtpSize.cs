using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPSIZE - tells the size of a file in bytes; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPSIZE", Family = CommandFamily.Ftp)]
internal sealed class QFtpSize(FtpParts parts) : IWriteCommand<QFtpSize.Args>
{
    internal readonly record struct Args([Text(Shown = "file_name", MinimumLength = 1, MaximumLength = 256)] string Name);

    public AtResult Write(Args args, Turn turn) => parts.Ask(
        turn, (server, running) => server.LookUpAsync($"SIZE {args.Name}", char.IsAsciiDigit, running), reply => reply.Text.Trim());
}
