using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Control;

/// <summary>What hangs at the USB pins of the module: a device while the modem is up, nothing otherwise (at-engine.md 14).</summary>
public sealed class UsbConnector
{
    private readonly Mailbox _mailbox;
    private volatile UsbIdentity? _device;

    internal UsbConnector(Mailbox mailbox) => _mailbox = mailbox;

    /// <summary>Raised within a turn of the modem once <see cref="Device"/> has become another, after all it has still said; must not wait.</summary>
    public event Action? Changed;

    /// <summary>The device; another object after each power-up, null while there is none.</summary>
    public UsbIdentity? Device => _device;

    /// <summary>The device appears, or is gone.</summary>
    internal void Show(UsbIdentity? device)
    {
        if (device == _device)
            return;
        _device = device;
        if (Changed is not null)
            _mailbox.Post(() => Changed?.Invoke());
    }
}
