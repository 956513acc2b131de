using Ec20Emulator.Modem.Faults.DataCalls;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary>
/// <c>mtuBlackHole</c>: IP packets of data calls above a size are lost, and nobody says so (RFC 2923 section 2.1): path MTU discovery never ends.
/// </summary>
internal sealed class MtuBlackHole : Fault, IPacketFault
{
    private readonly Attributes _attributes;

    public MtuBlackHole(FaultSetup setup)
        : base(setup, FaultLocation.Net, FaultLocation.Dte, FaultLocation.Dce)
    {
        _attributes = Settings.Read(KindsJson.Default.MtuBlackHole);
        Require(_attributes.Mtu is >= 68 and <= 1500, "mtu is 68-1500");
    }

    public bool Loses(in CallPacket packet) =>
        packet.Length > _attributes.Mtu && (Stream is FaultLocation.Net || Stream == packet.Direction) && TryStrike(packet.Text);

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>Largest packet that passes, 68-1500 bytes.</summary>
        public int Mtu { get; set; } = 1280;
    }
}
