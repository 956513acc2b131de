using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPDEL - deletes a file; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPDEL", Family = CommandFamily.Ftp)]
internal sealed class QFtpDel(FtpParts parts) : IWriteCommand<QFtpDel.Args>
{
    internal readonly record struct Args([Text(Shown = "file_name", MinimumLength = 1, MaximumLength = 256)] string Name);

    public AtResult Write(Args args, Turn turn) => parts.Do(turn, $"DELE {args.Name}");
}
