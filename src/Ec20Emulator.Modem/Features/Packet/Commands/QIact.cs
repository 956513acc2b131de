using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>AT+QIACT - puts the TCP/IP stack on a context, or lists those that have it; tcpip.md 2.2. The type read is the one granted.</summary>
[AtCommand("+QIACT", Family = CommandFamily.TcpIp)]
internal sealed class QIact(PdpContexts contexts, StackActivation stack) : IReadCommand, IWriteCommand<QIact.Args>
{
    internal readonly record struct Args([Range(1, PdpDefinitions.OfTcpIp)] int ContextId);

    public AtResult Read(Turn turn) => AtResult.Lines([.. contexts.All
        .Where(context => context.State is ContextState.Active)
        .Select(context => $"+QIACT: {context.Id},1,{Number(context)},{Addresses(context)}")]);

    public AtResult Write(Args args, Turn turn) => stack.Activate(args.ContextId, turn);

    private static int Number(PdpContext context) => (int)(context.Type is PdpType.Ppp ? PdpType.Ip : context.Type!);

    private static string Addresses(PdpContext context) => string.Join(',', context.Addresses.Select(address => $"\"{address}\""));
}
