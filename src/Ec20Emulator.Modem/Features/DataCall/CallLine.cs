using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Faults.DataCalls;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>The line of a data call, with the faults of the modem on it.</summary>
internal sealed class CallLine(FaultPlan faults, int contextId) : IPppLine
{
    public bool Passes(FaultLocation direction, ushort protocol, ReadOnlySpan<byte> information)
    {
        if (faults.All.IsEmpty)
            return true;
        return (PppProtocol)protocol switch
        {
            PppProtocol.Ipv4 or PppProtocol.Ipv6 => !IsPacketLost(direction, information),
            PppProtocol.Lcp => information.IsEmpty || !IsLinkPacketLost((ControlCode)information[0]),
            _ => true,
        };
    }

    public bool Refuses(string user) => faults.Of<IAuthenticationFault>().Any(fault => fault.Refuses(user));

    private bool IsPacketLost(FaultLocation direction, ReadOnlySpan<byte> octets)
    {
        if (!faults.Of<IPacketFault>().Any() || !IpPacket.TryRead(octets, out var read))
            return false;
        var path = read.Path;
        var text = $"{read.Protocol} {path.Reversed.DestinationAddress} > {path.DestinationAddress}";
        var packet = new CallPacket(contextId, direction, octets.Length, text);
        return faults.Of<IPacketFault>().Aggregate(false, (isLost, fault) => fault.Loses(packet) || isLost);
    }

    private bool IsLinkPacketLost(ControlCode code) => faults.Of<ILinkFault>().Any(fault => fault.Loses(code.ToString()));
}
