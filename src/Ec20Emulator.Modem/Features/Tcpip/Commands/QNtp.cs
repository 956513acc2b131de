using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Sntp;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>AT+QNTP - asks a time server and sets the clock, in the zone the clock has; tcpip.md 6.4.</summary>
[AtCommand("+QNTP", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QNtp(ModemCore core, IPacketContexts contexts, TimeQuery query, NameQuery names, ContextErrand errand)
    : IReadCommand, IWriteCommand<QNtp.Args>
{
    internal sealed record Args(
        [Range(1, 16)] int ContextId,
        [Text(Shown = "server", MinimumLength = 1, MaximumLength = 255)] string Server,
        [Range(1, 65535)] int Port = SntpClient.DefaultPort,
        [OneOf(0, 1)] bool SetsClock = true);

    public AtResult Read(Turn turn) => errand is { IsRunning: true, Asked: { } asked }
        ? AtResult.Line($"+QNTP: {asked}")
        : AtResult.Ok;

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
        errand.Asked = $"\"{args.Server}\",{args.Port}";
        var server = new NetworkTarget(args.Server, args.Port, contexts.DnsServersOf(args.ContextId));
        errand.Start(args.ContextId, async running =>
        {
            var time = await query.AskAsync(await names.ResolveAsync(server, running).ConfigureAwait(false), running).ConfigureAwait(false);
            return () => Report(args, time);
        }, Fail);
        return AtResult.Ok;
    }

    private void Report(Args args, DateTimeOffset time)
    {
        var local = time.ToOffset(core.Clock.Now.Offset);
        if (args.SetsClock)
            core.Clock.Set(local);
        core.Latch.Set(TcpIpError.None);
        var quarters = (int)local.Offset.TotalMinutes / 15;
        var text = local.ToString("yyyy'/'MM'/'dd','HH':'mm':'ss", CultureInfo.InvariantCulture);
        core.Urcs.Send(string.Create(CultureInfo.InvariantCulture, $"+QNTP: 0,\"{text}{quarters:+00;-00}\""));
    }

    private void Fail(TcpIpError error)
    {
        core.Latch.Set(error);
        core.Urcs.Send($"+QNTP: {(int)error}");
    }
}
