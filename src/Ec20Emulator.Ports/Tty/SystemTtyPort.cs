using System.IO.Ports;

namespace Ec20Emulator.Ports.Tty;

/// <summary>
/// A serial device through System.IO.Ports. It differs from <see cref="TtyPort"/> in what that library does not tell: a device that has
/// gone is found out by looking, and closing may hang, so nobody waits for it for long.
/// </summary>
internal sealed class SystemTtyPort : IPort
{
    private const int ChunkLength = 4096;

    /// <summary>How often the port is asked whether it is still there, and for its inputs.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>How long closing may take before it is left to itself; the system drains what was written meanwhile.</summary>
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly SerialPort _device;
    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private readonly Action _released;
    private readonly ITimer _look;
    private readonly CableLines _cable = new();
    private readonly byte[] _in = new byte[ChunkLength];
    private readonly byte[] _out = new byte[ChunkLength];
    private readonly TaskCompletionSource<int> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _hasLines;
    private ReadOnlyMemory<byte> _unread;
    private Task<int>? _reading;
    private Task<int> _writing = Task.FromResult(1);
    private volatile int _dteLines = (int)CableLines.All;
    private int _looking;
    private bool _disposed;

    private SystemTtyPort(SerialPort device, LineSettings settings, TimeProvider time, Action released)
    {
        _device = device;
        _stream = device.BaseStream;
        _time = time;
        _released = released;
        LineSettings = settings;
        Description = $"tty {device.PortName} (System.IO.Ports)";
        _hasLines = TryReadLines() is not null;
        _look = time.CreateTimer(static port => ((SystemTtyPort)port!).Look(), this, LookEvery, LookEvery);
    }

    /// <summary>Raised on its own, not in order with the bytes: the wires of a cable know no order.</summary>
    public event Action<DteLines>? DteLinesChanged;

    /// <summary>Never raised: the settings are ours, those of the DTE cannot be seen.</summary>
    public event Action<LineSettings>? LineSettingsChanged { add { } remove { } }

    public string Description { get; }

    public DteLines DteLines => (DteLines)_dteLines;

    /// <summary>The settings the device was opened with; bytes only get through if the DTE has the same.</summary>
    public LineSettings? LineSettings { get; }

    /// <summary>Opens a device.</summary>
    /// <param name="path">Its name, such as <c>COM7</c> or <c>/dev/ttyUSB0</c>.</param>
    /// <param name="settings">Baud rate and frame.</param>
    /// <param name="time">Paces the look at the port.</param>
    /// <param name="released">Called when the device is free again, or has not become so in time.</param>
    /// <exception cref="IOException">It cannot be opened, is no serial device, or refuses the settings.</exception>
    internal static SystemTtyPort Open(string path, LineSettings settings, TimeProvider time, Action released)
    {
        SerialPort? device = null;
        try
        {
            // The enumerations of the library count parities from 0, and stop bits as we do.
            device = new SerialPort(path, settings.BaudRate, (Parity)(settings.Parity - 1), settings.DataBits, (StopBits)settings.StopBits);
            device.Open();
            device.DiscardInBuffer();
            return new SystemTtyPort(device, settings, time, released);
        }
        catch (Exception thrown)
        {
            device?.Dispose();
            if (DeviceFailure.Of(path, settings, thrown) is { } failure)
                throw failure;
            throw;
        }
    }

    public void SetDceLines(DceLines lines)
    {
        if (!_hasLines)
            return;
        AskDevice(device =>
        {
            device.DtrEnable = lines.HasFlag(DceLines.Dsr);
            device.RtsEnable = lines.HasFlag(DceLines.Cts);
            return true;
        });
    }

    /// <summary>The library may take a byte and its cancellation at once, so a read is never cancelled: the next call waits for it too.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_unread.IsEmpty)
        {
            _reading ??= UntilOverAsync(ReadChunkAsync());
            var count = await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return 0;
            _reading = null;
            _unread = _in.AsMemory(0, count);
        }

        var taken = Math.Min(buffer.Length, _unread.Length);
        _unread[..taken].CopyTo(buffer);
        _unread = _unread[taken..];
        return taken;
    }

    /// <summary>Chunk by chunk out of a buffer of our own, which outlives a wait that is cancelled.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await _writing.WaitAsync(cancellationToken).ConfigureAwait(false) == 0 || data.IsEmpty)
                return;
            var chunk = _out.AsMemory(0, Math.Min(data.Length, _out.Length));
            data[..chunk.Length].CopyTo(chunk);
            data = data[chunk.Length..];
            _writing = UntilOverAsync(WriteChunkAsync(chunk));
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        _over.TrySetResult(0);
        await _look.DisposeAsync().ConfigureAwait(false);
        var closing = Task.Run(_device.Dispose);
        await Task.WhenAny(closing, Task.Delay(CloseWithin, _time, CancellationToken.None)).ConfigureAwait(false);
        _released();
    }

    private async Task<int> ReadChunkAsync() => await _stream.ReadAsync(_in, CancellationToken.None).ConfigureAwait(false);

    private async Task<int> WriteChunkAsync(ReadOnlyMemory<byte> chunk)
    {
        await _stream.WriteAsync(chunk, CancellationToken.None).ConfigureAwait(false);
        return chunk.Length;
    }

    /// <summary>The bytes that went over; 0 once the device has gone or is disposed.</summary>
    private async Task<int> UntilOverAsync(Task<int> transfer) =>
        await (await Task.WhenAny(OrZeroAsync(transfer), _over.Task).ConfigureAwait(false)).ConfigureAwait(false);

    private static async Task<int> OrZeroAsync(Task<int> transfer)
    {
        try
        {
            return await transfer.ConfigureAwait(false);
        }
        catch (Exception e) when (IsGone(e))
        {
            return 0;
        }
    }

    private void Look()
    {
        if (Interlocked.Exchange(ref _looking, 1) != 0)
            return;
        if (AskDevice(device => device.BytesToRead) is not >= 0) // -1, without an exception, from a terminal that was hung up
            _over.TrySetResult(0);
        else if (_hasLines && TryReadLines() is { } lines && Interlocked.Exchange(ref _dteLines, (int)lines) != (int)lines)
            DteLinesChanged?.Invoke(lines);
        Volatile.Write(ref _looking, 0);
    }

    /// <summary>The lines of the DTE; null for a device that has none, such as a PTY, or has gone.</summary>
    private DteLines? TryReadLines() => AskDevice(device => _cable.From(CableLines.Asserted(device.DsrHolding, device.CDHolding, device.CtsHolding)));

    /// <summary>Asks the device; null once it has gone, and where it cannot answer.</summary>
    private T? AskDevice<T>(Func<SerialPort, T> question)
        where T : struct
    {
        lock (_gate)
        {
            try
            {
                return _disposed ? null : question(_device);
            }
            catch (Exception e) when (IsGone(e))
            {
                return null;
            }
        }
    }

    private static bool IsGone(Exception thrown) =>
        thrown is IOException or InvalidOperationException or UnauthorizedAccessException or OperationCanceledException or TimeoutException;
}
