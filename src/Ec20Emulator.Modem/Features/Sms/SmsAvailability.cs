using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sms;

/// <summary>
/// Whether messages can be read, written and sent: the SIM must work, and <c>+QIND: SMS DONE</c> have come (sms-calls.md 4). Commands that
/// only set how messages are shown do not ask.
/// </summary>
internal sealed class SmsAvailability(SimCard sim)
{
    private const int MessagesDone = 2;

    /// <summary>True where nothing is in the way.</summary>
    public bool IsGiven => Obstacle is null;

    /// <summary>What is in the way; null where nothing is.</summary>
    public CmsError? Obstacle => sim.State switch
    {
        SimState.Ready => (sim.Progress & MessagesDone) == 0 ? CmsError.SimBusy : null,
        SimState.Absent => CmsError.SimNotInserted,
        SimState.Busy => CmsError.SimBusy,
        SimState.PinRequired => CmsError.SimPinNecessary,
        SimState.PukRequired => CmsError.SimPukRequired,
        _ => CmsError.SimFailure,
    };
}
