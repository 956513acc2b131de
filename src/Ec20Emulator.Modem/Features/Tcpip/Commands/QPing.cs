using System.Net;
using System.Net.Sockets;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>
/// AT+QPING - ICMP echo requests, one after another; tcpip.md 6.3. Where this computer does not let the program ping, every request is
/// lost at once and the log says why. A second AT+QPING meanwhile is refused with 568.
/// </summary>
[AtCommand("+QPING", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QPing(ModemCore core, IPacketContexts contexts, NameQuery names, ContextErrand errand) : IWriteCommand<QPing.Args>
{
    private const int PayloadBytes = 32;

    internal sealed record Args(
        [Range(1, 16)] int ContextId,
        [Text(Shown = "host", MinimumLength = 1, MaximumLength = 255)] string Host,
        [Range(1, 255)] int Timeout = 4,
        [Range(1, 10)] int Count = 4);

    public AtResult Write(Args args, Turn turn)
    {
        if (errand.IsRunning)
            return core.Latch.Fail(TcpIpError.OperationBusy);
        var obstacle = contexts.Obstacle(args.ContextId);
        if (obstacle is not TcpIpError.None)
        {
            core.Mailbox.Post(() => Fail(obstacle));
            return AtResult.Ok;
        }
        var servers = contexts.DnsServersOf(args.ContextId);
        errand.Start(args.ContextId, running => PingAsync(args, servers, running), Fail);
        return AtResult.Ok;
    }

    private async Task<Action> PingAsync(Args args, IReadOnlyList<IPAddress> servers, CancellationToken running)
    {
        var resolved = await names.ResolveAsync(args.Host, servers, running).ConfigureAwait(false);
        var address = resolved.Addresses.FirstOrDefault(found => found.AddressFamily is AddressFamily.InterNetwork) ?? resolved.Addresses[0];
        var statistics = new PingStatistics();
        for (var i = 0; i < args.Count; i++)
        {
            var reply = await PingAsync(address, TimeSpan.FromSeconds(args.Timeout), running).ConfigureAwait(false);
            statistics.Add(reply?.RoundTripMilliseconds);
            errand.Tell(() => Report(address, reply), running);
        }
        return () =>
        {
            core.Latch.Set(statistics.Outcome);
            core.Urcs.Send($"+QPING: {statistics}");
        };
    }

    private async Task<EchoReply?> PingAsync(IPAddress address, TimeSpan timeout, CancellationToken running)
    {
        using var deadline = core.Scheduler.Deadline(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, running);
        try
        {
            return await core.Network.PingAsync(address, PayloadBytes, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!running.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Report(IPAddress address, EchoReply? reply) => core.Urcs.Send(reply is null
        ? $"+QPING: {(int)TcpIpError.OperationTimeout}"
        : $"+QPING: 0,\"{address}\",{PayloadBytes},{reply.RoundTripMilliseconds},{reply.TimeToLive}");

    private void Fail(TcpIpError error)
    {
        core.Latch.Set(error);
        core.Urcs.Send($"+QPING: {(int)error}");
    }
}
