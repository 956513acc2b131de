using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>An endpoint of an interface nobody is behind: what comes is taken, and nothing ever comes of it.</summary>
/// <param name="ledger">The requests of the device.</param>
/// <param name="isIn">True for one to the host.</param>
internal sealed class SilentEndpoint(UrbLedger ledger, bool isIn) : IEndpoint
{
    private int _waiting;

    public void Submit(Urb urb)
    {
        if (!isIn)
            ledger.Complete(urb, UsbStatus.Ok, urb.Length);
        else if (_waiting >= UrbLedger.MostAtEndpoint)
            ledger.Complete(urb, UsbStatus.NoRoom, 0);
        else
            _waiting++;
    }

    public void Forget(Urb urb) => _waiting--;
}
