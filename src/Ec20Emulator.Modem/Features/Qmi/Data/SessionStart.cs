using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Data;

/// <summary>
/// Begins a call: on the context of the profile a host names, else on the one that has its access point, else on the first. Who it is the network does
/// not ask: user and password of the request are taken and have no effect.
/// </summary>
/// <param name="modem">What it acts on.</param>
internal sealed class SessionStart(QmiSurroundings modem)
{
    /// <summary>IPv4 as QMI numbers it.</summary>
    public const int Ipv4 = 4;

    /// <summary>IPv6.</summary>
    public const int Ipv6 = 6;

    /// <summary>Begins it, after the time that takes.</summary>
    /// <param name="exchange">The request; refused where it cannot be.</param>
    /// <param name="family">4 or 6.</param>
    /// <param name="begun">Called once it has begun.</param>
    public void Run(Exchange exchange, int family, Action begun)
    {
        var id = exchange.Find(WdsTable.Profile)?.Number() ?? OfAccessPoint(exchange.Find(WdsTable.Apn)?.Text());
        if (family is not (Ipv4 or Ipv6))
        {
            exchange.Refuse(QmiError.InvalidIpFamily);
            return;
        }
        if (id is < 1 or > PdpDefinitions.Count || modem.Contexts.Definitions[id] is null)
        {
            Fail(exchange, EndReasons.InvalidProfile);
            return;
        }
        var context = modem.Contexts[id];
        if (context.HasBearer)
            Begin(exchange, context, family, begun);
        else
            modem.Core.Scheduler.After(modem.Core.Options.Delays.Activation, () => Begin(exchange, context, family, begun));
    }

    private static void Fail(Exchange exchange, byte[] reasons)
    {
        exchange.Answer(reasons);
        exchange.Refuse(QmiError.CallFailed);
    }

    private int OfAccessPoint(string? name) => string.IsNullOrEmpty(name)
        ? PdpContexts.DefaultBearer
        : modem.Contexts.Definitions.Defined.FirstOrDefault(
            id => name.Equals(modem.Contexts.Definitions[id]!.Apn, StringComparison.OrdinalIgnoreCase), PdpContexts.DefaultBearer);

    private void Begin(Exchange exchange, PdpContext context, int family, Action begun)
    {
        var call = modem.Network.Call;
        if (Obstacle(context) is { } reasons)
            Fail(exchange, reasons);
        else if ((call.Context == context && call.Carries(family)) || call.Start(context.Id, [family], waitsForHost: false))
            begun();
        else
            Fail(exchange, context.HasBearer ? family == Ipv4 ? EndReasons.Ipv6Only : EndReasons.Ipv4Only : EndReasons.Rejected);
    }

    private byte[]? Obstacle(PdpContext context)
    {
        if (!modem.Registration.IsAttached)
            return EndReasons.NoService;
        if (modem.Network.Call.Context is { } other ? other != context : context.CarriesCall)
            return EndReasons.InterfaceInUse;
        return !context.IsInUse && !modem.Contexts.HasRoom ? EndReasons.NoRoom : null;
    }
}
