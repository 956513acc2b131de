using Ec20Emulator.Modem.Faults.DataCalls;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>packetLoss</c>: IP packets of data calls are lost. The expression is compared with protocol and addresses.</summary>
internal sealed class PacketLoss : Fault, IPacketFault
{
    public PacketLoss(FaultSetup setup)
        : base(setup, FaultLocation.Net, FaultLocation.Dte, FaultLocation.Dce) => Settings.ReadNone();

    public bool Loses(in CallPacket packet) => (Stream is FaultLocation.Net || Stream == packet.Direction) && TryStrike(packet.Text);
}
