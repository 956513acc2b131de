using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>urcAt</c>: a URC comes at a position of a command, on its port and exactly there, whatever the rules say.</summary>
internal sealed class UrcAt(FaultSetup setup) : PositionFault(setup, setup.Settings.Read<UrcAt.Attributes>().At, FaultLocation.Dce)
{
    private readonly string _line = LineOf(setup);

    protected override void Happen(Turn? turn)
    {
        if (turn is null)
            Modem.Core.Urcs.Send(_line);
        else
            turn.Port.Interject(Urc.Line(_line));
    }

    private static string LineOf(FaultSetup setup)
    {
        var line = setup.Settings.Read<Attributes>().Line;
        try
        {
            UrcInjector.ThrowIfNoLine(line);
            return line;
        }
        catch (ArgumentException wrong)
        {
            throw new FaultSettingsException($"urcAt: line: {wrong.Message}");
        }
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>The moment.</summary>
        public FaultPosition At { get; init; }

        /// <summary>The URC: one line of 1-512 printable characters.</summary>
        public string Line { get; init; } = "+QIND: \"FAULT\"";
    }
}
