namespace Ec20Emulator.UsbIp.Device;

/// <summary>An endpoint of the device; its members are called under the lock of the <see cref="UrbLedger"/>.</summary>
internal interface IEndpoint
{
    /// <summary>A request: answered now or kept.</summary>
    void Submit(Urb urb);

    /// <summary>The host takes back a request that was kept.</summary>
    void Forget(Urb urb);
}
