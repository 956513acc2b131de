using System.Buffers.Binary;
using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Faults.DataCalls;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>The line of a data call, with the faults of the modem on it and its capture at the host's end.</summary>
/// <param name="faults">The faults.</param>
/// <param name="capture">Where its frames go too, if anywhere.</param>
/// <param name="filter">Faults that lose IP packets.</param>
internal sealed class CallLine(FaultPlan faults, CaptureInterface? capture, PacketFilter filter) : IPppLine
{
    public bool Passes(FaultLocation direction, ushort protocol, ReadOnlySpan<byte> information)
    {
        if (direction is FaultLocation.Dte)
            Capture(CaptureDirection.Outbound, protocol, information);
        if (IsLost(direction, (PppProtocol)protocol, information))
            return false;
        if (direction is FaultLocation.Dce)
            Capture(CaptureDirection.Inbound, protocol, information);
        return true;
    }

    public bool Refuses(string user) => faults.Of<IAuthenticationFault>().Any(fault => fault.Refuses(user));

    private void Capture(CaptureDirection direction, ushort protocol, ReadOnlySpan<byte> information)
    {
        if (capture is null)
            return;
        Span<byte> head = [0xFF, 0x03, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], protocol);
        capture.Add(direction, head, information);
    }

    private bool IsLost(FaultLocation direction, PppProtocol protocol, ReadOnlySpan<byte> information) => !faults.All.IsEmpty && protocol switch
    {
        PppProtocol.Ipv4 or PppProtocol.Ipv6 => filter.Loses(direction, information),
        PppProtocol.Lcp => !information.IsEmpty && IsLinkPacketLost((ControlCode)information[0]),
        _ => false,
    };

    private bool IsLinkPacketLost(ControlCode code) => faults.Of<ILinkFault>().Any(fault => fault.Loses(code.ToString()));
}
