using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>contextLost</c>: the network drops a PDP context; nothing where it is not active.</summary>
internal sealed class ContextLost : ControlFault
{
    private readonly Attributes _attributes;

    public ContextLost(FaultSetup setup)
        : base(setup, setup.Settings.Read<Attributes>().At, FaultLocation.Net)
    {
        _attributes = Settings.Read<Attributes>();
        Require(_attributes.Context is >= 1 and <= 16, "context is 1-16");
    }

    protected override void Happen(Turn? turn) => Observe(Controls.Network.DropContextAsync(_attributes.Context));

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; init; }

        /// <summary>The context, 1-16.</summary>
        public int Context { get; init; } = 1;
    }
}
