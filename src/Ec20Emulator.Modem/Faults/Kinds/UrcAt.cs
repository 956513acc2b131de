using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>urcAt</c>: a URC comes at a position of a command, on its port and exactly there, whatever the rules say.</summary>
internal sealed class UrcAt : PositionFault
{
    private readonly Urc _urc;

    public UrcAt(FaultSetup setup)
        : base(setup, setup.Settings.Read(KindsJson.Default.UrcAt).At, FaultLocation.Dce)
    {
        var line = Settings.Read(KindsJson.Default.UrcAt).Line;
        Require(UrcInjector.IsLine(line), "line is one line of 1-512 printable characters");
        _urc = UrcInjector.UrcOf(line);
    }

    protected override void Happen(Turn? turn)
    {
        if (turn is null)
            Modem.Urcs.Send(_urc);
        else
            turn.Port.Urcs.Interject(_urc);
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; set; }

        /// <summary>The URC: one line of 1-512 printable characters.</summary>
        public string Line { get; set; } = "+QIND: \"FAULT\"";
    }
}
