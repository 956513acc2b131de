using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Faults.DataCalls;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>The faults that lose IP packets of a context.</summary>
/// <param name="faults">The faults of the modem.</param>
/// <param name="contextId">1-24.</param>
internal sealed class PacketFilter(FaultPlan faults, int contextId)
{
    /// <summary>A packet has come or is about to go out: true where it is lost.</summary>
    /// <param name="direction"><see cref="FaultLocation.Dte"/> from the host, <see cref="FaultLocation.Dce"/> to it.</param>
    /// <param name="octets">The packet.</param>
    public bool Loses(FaultLocation direction, ReadOnlySpan<byte> octets)
    {
        if (faults.All.IsEmpty || !faults.Of<IPacketFault>().Any() || !IpPacket.TryRead(octets, out var read))
            return false;
        var path = read.Path;
        var text = $"{read.Protocol} {path.Reversed.DestinationAddress} > {path.DestinationAddress}";
        var packet = new CallPacket(contextId, direction, octets.Length, text);
        return faults.Of<IPacketFault>().Aggregate(false, (isLost, fault) => fault.Loses(packet) || isLost);
    }
}
