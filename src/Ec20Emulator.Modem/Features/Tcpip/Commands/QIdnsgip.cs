using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>AT+QIDNSGIP - addresses of a name, as URCs; tcpip.md 6.2. One query at a time. A context without IPv6 is told IPv4 addresses alone.</summary>
[AtCommand("+QIDNSGIP", Family = CommandFamily.TcpIp)]
internal sealed class QIdnsgip(ModemCore core, IPacketContexts contexts, NameQuery names, ContextErrand errand) : IWriteCommand<QIdnsgip.Args>
{
    internal sealed record Args([Range(1, 16)] int ContextId, [Text(Shown = "hostname", MinimumLength = 1, MaximumLength = 255)] string Host);

    public AtResult Write(Args args, Turn turn)
    {
        var obstacle = errand.IsRunning ? TcpIpError.DnsBusy : contexts.Obstacle(args.ContextId);
        if (obstacle is not TcpIpError.None)
            return core.Latch.Fail(obstacle);
        var servers = contexts.DnsServersOf(args.ContextId);
        errand.Start(args.ContextId, async running =>
        {
            var resolved = await names.ResolveAsync(args.Host, servers, running).ConfigureAwait(false);
            return () => Report(args, resolved);
        }, Fail);
        return AtResult.Ok;
    }

    private void Report(Args args, ResolvedName resolved)
    {
        if (!AddressLiteral.TryParse(args.Host, out _))
            resolved = resolved with { Addresses = [.. resolved.Addresses.Where(address => contexts.Carries(args.ContextId, address))] };
        if (resolved.Addresses.Count == 0)
        {
            Fail(TcpIpError.DnsParseFailed);
            return;
        }
        core.Latch.Set(TcpIpError.None);
        core.Urcs.Send($"+QIURC: \"dnsgip\",0,{resolved.Addresses.Count},{resolved.TimeToLive}");
        foreach (var address in resolved.Addresses)
            core.Urcs.Send($"+QIURC: \"dnsgip\",\"{address}\"");
    }

    private void Fail(TcpIpError error)
    {
        core.Latch.Set(error);
        core.Urcs.Send($"+QIURC: \"dnsgip\",{(int)error}");
    }
}
