using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPRENAME - gives a file or directory another name; http-mqtt-ftp.md 5.</summary>
[AtCommand("+QFTPRENAME", Family = CommandFamily.Ftp)]
internal sealed class QFtpRename(FtpParts parts) : IWriteCommand<QFtpRename.Args>
{
    internal readonly record struct Args(
        [Text(Shown = "old_name", MinimumLength = 1, MaximumLength = 256)] string From,
        [Text(Shown = "new_name", MinimumLength = 1, MaximumLength = 256)] string To);

    public AtResult Write(Args args, Turn turn) => parts.Ask(
        turn,
        async (server, running) =>
        {
            await server.AskAsync($"RNFR {args.From}", reply => reply.IsIntermediate, running).ConfigureAwait(false);
            return await server.DoAsync($"RNTO {args.To}", running).ConfigureAwait(false);
        },
        _ => "0");
}
