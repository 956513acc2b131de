using Ec20Emulator.Ports.Unix;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Tty;

/// <summary>
/// A serial device, with the DTE at the other end of a null-modem cable. There is one port while the device is there; when it
/// goes, as a USB adapter does that is pulled out, its return is awaited.
/// </summary>
public sealed partial class TtyPortListener : IPortListener
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly LineSettings _settings;
    private readonly SerialDriver _driver;
    private readonly CancellationTokenSource _disposed = new();
    private TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IPort? _port;
    private IPort? _ready;
    private bool _reported;

    /// <summary>Opens the device, raw.</summary>
    /// <param name="path">The device, such as <c>/dev/ttyS0</c> or <c>COM7</c>.</param>
    /// <param name="settings">Baud rate and frame; mark and space parity and 5 data bits only where the driver has them.</param>
    /// <param name="driver">What it is driven through.</param>
    /// <param name="logger">Where notes go.</param>
    /// <param name="time">Paces the look at the modem lines (20 ms; 50 ms with System.IO.Ports) and for a device that has gone (1 s); the system clock.</param>
    /// <exception cref="PlatformNotSupportedException">The driver is our own and the system is not Linux.</exception>
    /// <exception cref="IOException">The device cannot be opened, is no terminal, is in use, or refuses the settings; the message says what helps.</exception>
    public TtyPortListener(string path, LineSettings settings, SerialDriver driver, ILogger<TtyPortListener> logger, TimeProvider time)
    {
        if (driver is SerialDriver.Own)
            LibC.RequireLinux("Our own serial driver", "take that of the system");
        Path = path;
        _settings = settings;
        _driver = driver;
        _logger = logger;
        _time = time;
        _port = _ready = Open();
    }

    /// <summary>The driver unless told otherwise: our own where there is one.</summary>
    public static SerialDriver DefaultDriver => OperatingSystem.IsLinux() ? SerialDriver.Own : SerialDriver.System;

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
        IPort? port;
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
    private (IPort? Port, Task? Wait) TakeOrReopen()
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

    private IPort Open() => _driver is SerialDriver.Own
        ? TtyPort.Open(Path, _settings, _time, Release)
        : SystemTtyPort.Open(Path, _settings, _time, Release);

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
