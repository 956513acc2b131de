using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.UsbIp.Serving;

/// <summary>A modem at its place on the bus: one host at a time may attach it.</summary>
/// <param name="modem">The modem.</param>
/// <param name="number">Its place, from 1.</param>
internal sealed class BusPort(Ec20Modem modem, int number)
{
    /// <summary>Number of the one bus there is.</summary>
    public const int Bus = 1;

    /// <summary>A host that lets go and comes back at once is not refused because its leaving takes a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource? _taken;

    /// <summary>The modem.</summary>
    public Ec20Modem Modem => modem;

    /// <summary>Its name on the bus, as <c>usbip attach -b</c> takes it.</summary>
    public string BusId => $"{Bus}-{number}";

    /// <summary>Number of the device on the bus.</summary>
    public int DeviceNumber => number + 1;

    /// <summary>Number of the device in each request.</summary>
    public uint DeviceId => (uint)(Bus << 16 | DeviceNumber);

    /// <summary>The device where a host may attach it; null where it has gone or belongs to another.</summary>
    public UsbIdentity? Free
    {
        get
        {
            lock (_gate)
                return _taken is not null ? null : modem.Usb.Device;
        }
    }

    /// <summary>Takes the device.</summary>
    /// <param name="time">Clock of the wait for a host that leaves.</param>
    /// <returns>The device, or why it cannot be had.</returns>
    public async Task<(UsbIdentity? Device, string Why)> TakeAsync(TimeProvider time)
    {
        Task freed;
        lock (_gate)
            freed = _taken?.Task ?? Task.CompletedTask;
        await freed.WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            if (_taken is not null)
                return (null, "another host has it");
            if (modem.Usb.Device is not { } device)
                return (null, "the modem is off");
            _taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (device, "");
        }
    }

    /// <summary>Gives it back.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _taken?.SetResult();
            _taken = null;
        }
    }
}
