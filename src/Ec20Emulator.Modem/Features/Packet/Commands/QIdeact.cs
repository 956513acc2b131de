using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>AT+QIDEACT - takes the TCP/IP stack and all its sockets off a context; tcpip.md 2.3. OK for a context that is not active.</summary>
[AtCommand("+QIDEACT", Family = CommandFamily.TcpIp)]
internal sealed class QIdeact(StackActivation stack) : IWriteCommand<QIdeact.Args>
{
    internal readonly record struct Args([Range(1, PdpDefinitions.OfTcpIp)] int ContextId);

    public AtResult Write(Args args, Turn turn) => stack.Deactivate(args.ContextId, turn);
}
