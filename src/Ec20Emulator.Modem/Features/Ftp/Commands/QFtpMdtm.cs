using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPMDTM - tells when a file was changed; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPMDTM", Family = CommandFamily.Ftp)]
internal sealed class QFtpMdtm(FtpParts parts) : IWriteCommand<QFtpMdtm.Args>
{
    internal readonly record struct Args([Text(Shown = "file_name", MinimumLength = 1, MaximumLength = 256)] string Name);

    public AtResult Write(Args args, Turn turn) => parts.Ask(
        turn, (server, running) => server.LookUpAsync($"MDTM {args.Name}", c => char.IsAsciiDigit(c) || c == '.', running), reply => $"\"{reply.Text.Trim()}\"");
}
