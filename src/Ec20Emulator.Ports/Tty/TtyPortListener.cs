using Ec20Emulator.Ports.Unix;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Tty;

/// <summary>
/// A serial device (Linux), with the DTE at the other end of a null-modem cable. There is one port while the device is there; when it
/// goes, as a USB adapter does that is pulled out, its return is awaited.
/// </summary>
public sealed partial class TtyPortListener : IPortListener
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly LineSettings _settings;
    private readonly CancellationTokenSource _disposed = new();
    private TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TtyPort? _port;
    private TtyPort? _ready;
    private bool _reported;

    /// <summary>Opens the device, raw.</summary>
    /// <param name="path">The device, such as <c>/dev/ttyS0</c>.</param>
    /// <param name="settings">Baud rate and frame; mark and space parity and 5 data bits only where the driver has them.</param>
    /// <param name="logger">Where notes go.</param>
    /// <param name="time">Paces the look at the modem lines (20 ms) and for a device that has gone (1 s); the system clock.</param>
    /// <exception cref="PlatformNotSupportedException">The system is not Linux.</exception>
    /// <exception cref="IOException">The device cannot be opened, is no terminal, or refuses the settings.</exception>
    public TtyPortListener(string path, LineSettings settings, ILogger<TtyPortListener> logger, TimeProvider time)
    {
        LibC.RequireLinux("A serial device");
        Path = path;
        _settings = settings;
        _logger = logger;
        _time = time;
        _port = _ready = Open();
    }

    /// <summary>The device.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public string Uri => Path;

    /// <inheritdoc/>
    public async ValueTask<IPort?> AcceptAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        while (!_disposed.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (port, wait) = TakeOrReopen();
            if (port is not null)
                return port;
            await (wait ?? Task.Delay(RetryAfter, _time, either.Token)).WaitAsync(either.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        TtyPort? port;
        lock (_gate)
        {
            if (_disposed.IsCancellationRequested)
                return;
            _disposed.Cancel();
            port = _port;
        }

        if (port is not null)
            await port.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The port, or what to wait for; neither while the device is away.</summary>
    private (TtyPort? Port, Task? Wait) TakeOrReopen()
    {
        lock (_gate)
        {
            if (_disposed.IsCancellationRequested)
                return (null, Task.CompletedTask);
            try
            {
                _ready ??= _port is null ? _port = Open() : null;
                _reported &= _ready is null;
            }
            catch (IOException e)
            {
                if (!_reported)
                    DeviceAway(_logger, Path, e.Message);
                _reported = true;
                return (null, null);
            }

            var ready = _ready;
            _ready = null;
            return (ready, _released.Task);
        }
    }

    private TtyPort Open()
    {
        var device = LibC.Open(Path, Terminal.OpenFlags);
        try
        {
            if (device.IsInvalid || Terminal.Get(device) is not { } found)
                throw LibC.Failure(Path);
            var termios = found;
            termios.MakeRaw();
            termios.Set(_settings);
            if (!Terminal.TrySet(device, termios))
                throw LibC.Failure($"{Path} at {_settings.BaudRate} baud");
            _ = LibC.Control(device, LibC.FlushQueues, LibC.FlushInput);
            return new TtyPort(device, found, _settings, Path, _time, Release);
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    private void Release()
    {
        lock (_gate)
        {
            _port = null;
            _released.TrySetResult();
            _released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} is away: {Reason}. Waiting for its return.")]
    private static partial void DeviceAway(ILogger logger, string path, string reason);
}
