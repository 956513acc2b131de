using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPREAD - the answer of the last request behind CONNECT, once; http-mqtt-ftp.md 2.</summary>
[AtCommand("+QHTTPREAD", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpRead(HttpParts parts) : IExecuteCommand, IWriteCommand<QHttpRead.Args>
{
    internal readonly record struct Args([Range(1, 65535)] int WaitSeconds = 60);

    public AtResult Execute(Turn turn) => Write(new Args(60), turn);

    public AtResult Write(Args args, Turn turn) => parts.Reads.ToPort(turn, TimeSpan.FromSeconds(args.WaitSeconds));
}
