using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Phonebook;

/// <summary>Whether phonebooks can be used: the SIM must work, and <c>+QIND: PB DONE</c> have come (sms-calls.md 7).</summary>
internal sealed class PhonebookAvailability(SimCard sim)
{
    private const int PhonebookDone = 4;

    /// <summary>What is in the way; null where nothing is.</summary>
    public CmeError? Obstacle => sim.Obstacle ?? ((sim.Progress & PhonebookDone) == 0 ? CmeError.SimBusy : null);
}
