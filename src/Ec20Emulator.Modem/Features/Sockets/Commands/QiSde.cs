using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sockets.Commands;

/// <summary>AT+QISDE - echo of data typed behind the prompt of QISEND and QSSLSEND (tcpip.md 7.2). Not saved.</summary>
[AtCommand("+QISDE", Family = CommandFamily.TcpIp)]
internal sealed class QiSde(SocketTable sockets) : IReadCommand, IWriteCommand<QiSde.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool Echo);

    public AtResult Read(Turn turn) => AtResult.Line($"+QISDE: {(sockets.Settings.EchoesSends ? 1 : 0)}");

    public AtResult Write(Args args, Turn turn)
    {
        sockets.Settings.EchoesSends = args.Echo;
        return AtResult.Ok;
    }
}
