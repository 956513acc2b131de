using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;
using Ec20Emulator.Modem.Faults.DataCalls;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>contextLost</c>: the network drops a PDP context; nothing where it is not active.</summary>
internal sealed class ContextLost : ControlFault, IPacketFault
{
    private readonly Attributes _attributes;
    private int _carried;

    public ContextLost(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.ContextLost).At, FaultLocation.Net)
    {
        _attributes = Settings.Read(KindsJson.Default.ContextLost);
        Require(_attributes.Context is >= 1 and <= PdpDefinitions.Count, $"context is 1-{PdpDefinitions.Count}");
        Require(_attributes.AfterBytes is null or > 0, "afterBytes is 1 or more");
        Require(_attributes.AfterBytes is null || _attributes.At is FaultPosition.Now, "afterBytes says when: at has no place beside it");
    }

    public override void Begin()
    {
        if (_attributes.AfterBytes is null)
            base.Begin();
    }

    public bool Loses(in CallPacket packet)
    {
        if (_attributes.AfterBytes is { } limit && packet.ContextId == _attributes.Context && (_carried += packet.Length) >= limit)
        {
            _carried = 0;
            TryHappen(packet.Text, null);
        }
        return false;
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Network.DropContextAsync(_attributes.Context));

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }

        /// <summary>The context, 1-24.</summary>
        public int Context { get; set; } = 1;

        /// <summary>The moment instead: when data calls on it have carried so many more bytes of IP packets, 1 or more, both ways together.</summary>
        public int? AfterBytes { get; set; }
    }
}
