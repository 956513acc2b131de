using System.Net;
using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Ppp.NetworkControl;

/// <summary>
/// The IP Control Protocol (RFC 1332) with the DNS options of RFC 1877, as an EC20 speaks it: it has no address of its own, and gives the host
/// address and DNS servers of the PDP context, whatever the host asks for.
/// </summary>
internal sealed class Ipcp(IPAddress address, IReadOnlyList<IPAddress> dnsServers, PacketSender send, TimeProvider time)
    : ConfigureAutomaton(PppProtocol.Ipcp, send, time)
{
    private const byte Address = 3;
    private const byte PrimaryDns = 129;
    private const byte SecondaryDns = 131;

    /// <summary>Nothing; what a host naks into it is left out again.</summary>
    protected override IReadOnlyList<ControlOption> Wanted => [];

    /// <summary>Takes a packet.</summary>
    public void Take(ReadOnlySpan<byte> information)
    {
        if (ControlPacket.TryRead(information, out var packet) && !Receive(packet))
            Send(ControlCode.CodeReject, packet.Id, information);
    }

    protected override ConfigureAnswer Judge(IReadOnlyList<ControlOption> options)
    {
        var (rejected, naked) = (new List<ControlOption>(), new List<ControlOption>());
        foreach (var option in options)
        {
            if (Given(option.Type) is not { } given || option.Value.Length != 4)
                rejected.Add(option);
            else if (!option.Value.AsSpan().SequenceEqual(given.GetAddressBytes()))
                naked.Add(option with { Value = given.GetAddressBytes() });
        }
        if (options.All(option => option.Type != Address))
            naked.Add(new ControlOption(Address, address.GetAddressBytes()));
        return ConfigureAnswer.Of(rejected, naked);
    }

    protected override void Apply(IReadOnlyList<ControlOption> options)
    {
    }

    private IPAddress? Given(byte type) => type switch
    {
        Address => address,
        PrimaryDns => dnsServers.ElementAtOrDefault(0),
        SecondaryDns => dnsServers.ElementAtOrDefault(1) ?? dnsServers.ElementAtOrDefault(0),
        _ => null,
    };
}
