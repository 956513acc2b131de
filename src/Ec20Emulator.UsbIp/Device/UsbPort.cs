using Ec20Emulator.Ports;
using Ec20Emulator.UsbIp.Protocol;

namespace Ec20Emulator.UsbIp.Device;

/// <summary>A serial interface of the device as a DTE of the modem, from the moment a host attaches the device until it is gone.</summary>
internal sealed class UsbPort : IPort, IUsbFunction
{
    private const byte SetControlLineState = 0x22;

    private readonly UrbLedger _ledger;
    private volatile DteLines _lines;

    /// <summary>Makes one.</summary>
    /// <param name="ledger">The requests of the device.</param>
    /// <param name="number">Number of the interface.</param>
    /// <param name="description">Where the host is, for logs.</param>
    public UsbPort(UrbLedger ledger, byte number, string description)
    {
        (_ledger, Description) = (ledger, description);
        (In, Out, Interrupt) = (new BulkIn(ledger), new BulkOut(ledger), new InterruptIn(ledger, number));
    }

    public event Action<DteLines>? DteLinesChanged;

    /// <summary>Never raised: drivers of the module send no line coding.</summary>
    public event Action<LineSettings>? LineSettingsChanged { add { } remove { } }

    public string Description { get; }

    public DteLines DteLines => _lines;

    public LineSettings? LineSettings => null;

    /// <summary>Bytes for the host.</summary>
    public BulkIn In { get; }

    /// <summary>Bytes from the host.</summary>
    public BulkOut Out { get; }

    /// <summary>Lines for the host.</summary>
    public InterruptIn Interrupt { get; }

    public void SetDceLines(DceLines lines) => Interrupt.Set(lines);

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => Out.ReadAsync(buffer, cancellationToken);

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => In.WriteAsync(data, cancellationToken);

    /// <summary>The lines of a CDC modem (PSTN120 section 6.3.12).</summary>
    public byte[]? Answer(in Setup setup, ReadOnlyMemory<byte> data)
    {
        if (setup is not { IsIn: false, Request: SetControlLineState })
            return null;
        SetDteLines((DteLines)(setup.Value & 3));
        return [];
    }

    /// <summary>The device is gone. Under the lock.</summary>
    public void Close()
    {
        In.Close();
        Out.Close();
    }

    public ValueTask DisposeAsync()
    {
        lock (_ledger.Gate)
            Close();
        return ValueTask.CompletedTask;
    }

    private void SetDteLines(DteLines lines) => Out.Notify(() =>
    {
        if (lines == _lines)
            return;
        _lines = lines;
        DteLinesChanged?.Invoke(lines);
    });
}
