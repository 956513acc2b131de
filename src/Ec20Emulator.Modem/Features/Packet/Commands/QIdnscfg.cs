using System.Net;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>
/// AT+QIDNSCFG - DNS servers of an active context; tcpip.md 6.1. With the id alone it reads: until the host names
/// servers, those of the network, which are those of this computer, as far as the context carries packets to them (0.0.0.0 where there is
/// none, as under the policy loopback). Deviation: they are asked by way of the operating system. Setting 0.0.0.0 leads back there.
/// </summary>
[AtCommand("+QIDNSCFG", Family = CommandFamily.TcpIp, NestOptional = false)]
internal sealed class QIdnscfg(TcpIpErrorLatch latch, PdpContexts contexts, INetwork network) : IWriteCommand<QIdnscfg.Args>
{
    internal sealed record Args(
        [Range(1, PdpDefinitions.OfTcpIp)] int ContextId,
        [Text(Shown = "pridnsaddr", MaximumLength = 64)] string? Primary = null,
        [Text(Shown = "secdnsaddr", MaximumLength = 64)] string? Secondary = null);

    public AtResult Write(Args args, Turn turn)
    {
        var context = contexts[args.ContextId];
        if (context.ServiceState is not ContextState.Active)
            return latch.Fail(TcpIpError.OpenPdpContextFailed);
        var (primary, secondary) = (At(context, 0), At(context, 1));
        if (args is { Primary: null, Secondary: null })
            return AtResult.Line($"+QIDNSCFG: {args.ContextId},\"{primary}\",\"{secondary}\"");
        if (!TryRead(args.Primary, ref primary) || args.Primary is null || !TryRead(args.Secondary, ref secondary))
            return latch.Fail(TcpIpError.InvalidParameters);
        context.DnsServers = [.. new[] { primary, secondary }.Where(server => !server.Equals(IPAddress.Any))];
        return AtResult.Ok;
    }

    private IPAddress At(PdpContext context, int index)
    {
        var servers = context.DnsServers.Count > 0 ? context.DnsServers : network.DnsServers.Where(server => contexts.Carries(context.Id, server));
        return servers.ElementAtOrDefault(index) ?? IPAddress.Any;
    }

    private static bool TryRead(string? text, ref IPAddress address)
    {
        if (text is null)
            return true;
        var isAddress = AddressLiteral.TryParse(text, out var given);
        address = given ?? address;
        return isAddress;
    }
}
