using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Cells;

/// <summary>
/// Which LTE cells the modem keeps to (AT+QNWLOCK): those of a channel, or one of them. A lock is in force at once; taken off it holds until
/// power goes, which ends every lock.
/// </summary>
internal sealed class CellLock(Registration registration)
{
    /// <summary>0 no lock, 1 a channel, 2 a cell of it.</summary>
    public int Action { get; private set; }

    /// <summary>EARFCN of the last lock.</summary>
    public int Channel { get; private set; }

    /// <summary>PCI of the last lock.</summary>
    public int PhysicalId { get; private set; }

    /// <summary>True while a lock that was taken off is in force still.</summary>
    public bool IsPending => Action == 0 && registration.Preferences.Lock is not null;

    /// <summary>Locks.</summary>
    /// <param name="action">1 or 2.</param>
    /// <param name="channel">EARFCN.</param>
    /// <param name="physicalId">PCI.</param>
    public void Set(int action, int channel, int physicalId)
    {
        (Action, Channel, PhysicalId) = (action, channel, physicalId);
        registration.Preferences.Lock = new LteLock(channel, action == 2 ? physicalId : null);
        registration.Reconsider();
    }

    /// <summary>Takes the lock off.</summary>
    public void Release() => Action = 0;

    /// <summary>Power goes.</summary>
    public void Forget()
    {
        (Action, Channel, PhysicalId) = (0, 0, 0);
        registration.Preferences.Lock = null;
    }
}
