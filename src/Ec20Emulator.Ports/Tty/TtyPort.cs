using System.Runtime.InteropServices;
using Ec20Emulator.Ports.Unix;

namespace Ec20Emulator.Ports.Tty;

/// <summary>A serial device. Whoever is at the other end of the cable is the DTE, present or not; the port ends when the device goes.</summary>
internal sealed class TtyPort : IPort
{
    /// <summary>How often the inputs are looked at; a serial driver tells nobody of a change without blocking a thread for it.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly UnixDescriptor _device;
    private readonly Termios _found;
    private readonly DescriptorBytes _bytes;
    private readonly TtyModemLines _lines;
    private readonly ITimer? _look;
    private readonly Action _released;
    private volatile int _dteLines;
    private int _looking;
    private int _disposed;

    private TtyPort(UnixDescriptor device, Termios found, LineSettings settings, string path, TimeProvider time, Action released)
    {
        _device = device;
        _found = found;
        _released = released;
        LineSettings = settings;
        Description = $"tty {path}";
        _bytes = new DescriptorBytes(device, Description);
        _lines = new TtyModemLines(device);
        var lines = _lines.Read();
        _dteLines = (int)(lines ?? CableLines.All);
        if (lines is not null)
            _look = time.CreateTimer(static port => ((TtyPort)port!).Look(), this, LookEvery, LookEvery);
    }

    /// <summary>Raised on its own, not in order with the bytes: the wires of a cable know no order.</summary>
    public event Action<DteLines>? DteLinesChanged;

    /// <summary>Never raised: the settings are ours, those of the DTE cannot be seen.</summary>
    public event Action<LineSettings>? LineSettingsChanged { add { } remove { } }

    public string Description { get; }

    public DteLines DteLines => (DteLines)_dteLines;

    /// <summary>The settings the device was opened with; bytes only get through if the DTE has the same.</summary>
    public LineSettings? LineSettings { get; }

    /// <summary>Opens a device, raw, and locks it (flock) as terminal programs do.</summary>
    /// <param name="path">The device, such as <c>/dev/ttyS0</c>.</param>
    /// <param name="settings">Baud rate and frame.</param>
    /// <param name="time">Paces the look at the modem lines.</param>
    /// <param name="released">Called when the device is free again.</param>
    /// <exception cref="IOException">It cannot be opened, is no terminal, is locked, or refuses the settings.</exception>
    internal static TtyPort Open(string path, LineSettings settings, TimeProvider time, Action released)
    {
        var device = LibC.Open(path, Terminal.OpenFlags);
        try
        {
            if (device.IsInvalid || Terminal.Get(device) is not { } found || LibC.Lock(device, LibC.LockOrFail) != 0)
                throw DeviceFailure.Of(path, Marshal.GetLastPInvokeError());
            var termios = found;
            termios.MakeRaw();
            termios.Set(settings);
            if (!Terminal.TrySet(device, termios))
                throw LibC.Failure($"{path} at {settings.BaudRate} baud");
            _ = LibC.Control(device, LibC.FlushQueues, LibC.FlushInput);
            return new TtyPort(device, found, settings, path, time, released);
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    public void SetDceLines(DceLines lines) => _lines.Write(lines);

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => _bytes.ReadAsync(buffer, cancellationToken);

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        await _bytes.WriteAsync(data, cancellationToken).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        if (_look is not null)
            await _look.DisposeAsync().ConfigureAwait(false);
        _bytes.Dispose();
        Terminal.TrySet(_device, _found);
        _ = LibC.Lock(_device, LibC.Unlock); // the watch may hold the descriptor a little longer
        _device.Dispose();
        _released();
    }

    private void Look()
    {
        if (Interlocked.Exchange(ref _looking, 1) != 0)
            return;
        if (_lines.Read() is { } lines && Interlocked.Exchange(ref _dteLines, (int)lines) != (int)lines)
            DteLinesChanged?.Invoke(lines);
        Volatile.Write(ref _looking, 0);
    }
}
