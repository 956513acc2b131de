using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>deafWhileBusy</c>: what is typed while a command is carried out, such as AT+CMGS while it waits for the network, is lost.</summary>
internal sealed class DeafWhileBusy : Fault, IDeafFault
{
    private Turn? _met;
    private bool _isDeaf;

    public DeafWhileBusy(FaultSetup setup)
        : base(setup, FaultLocation.Dte) => Settings.ReadNone();

    /// <summary>One command is one opportunity, however many pieces are typed during it.</summary>
    public bool IsDeafDuring(Turn turn)
    {
        if (!ReferenceEquals(turn, _met))
            (_met, _isDeaf) = (turn, TryStrike(turn.Command.Text));
        return _isDeaf && !Removed.IsCancellationRequested;
    }
}
