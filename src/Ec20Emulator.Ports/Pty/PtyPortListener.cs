using Ec20Emulator.Ports.Unix;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Pty;

/// <summary>
/// A pseudo-terminal that host programs open as a serial device (Linux). One opener is one port; it ends when the program closes the
/// device, and the next one to open it is the next port. What nobody has read by then is dropped.
/// </summary>
/// <remarks>
/// A port disposed while its program still has the device open hangs up on it: the program's reads end, and the link then leads to a
/// fresh device. Several programs that open the device at the same time cannot be told apart: they are one port.
/// </remarks>
public sealed partial class PtyPortListener : IPortListener
{
    /// <summary>How often the device is looked at while nobody has it open.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly DeviceLink? _link;
    private readonly CancellationTokenSource _disposed = new();
    private PtyDevice _device;
    private PtyPort? _port;

    /// <summary>Makes the device, raw, and publishes it.</summary>
    /// <param name="linkPath">Path of the symbolic link to make, or null for none. An existing link is replaced, anything else is not.</param>
    /// <param name="logger">Where notes go.</param>
    /// <param name="time">Paces the look for the next opener, every 20 ms; the system clock, since it is real programs that open it.</param>
    /// <exception cref="PlatformNotSupportedException">The system is not Linux.</exception>
    /// <exception cref="IOException">No PTY can be had, or the path exists and is not a symbolic link, or it cannot be made.</exception>
    public PtyPortListener(string? linkPath, ILogger<PtyPortListener> logger, TimeProvider time)
    {
        LibC.RequireLinux("A pseudo-terminal");
        _logger = logger;
        _time = time;
        _link = linkPath is null ? null : new DeviceLink(linkPath);
        _device = new PtyDevice();
        try
        {
            _link?.PointTo(_device.SlavePath);
        }
        catch
        {
            _device.Dispose();
            throw;
        }
    }

    /// <summary>Full path of the symbolic link, or null if there is none.</summary>
    public string? LinkPath => _link?.Path;

    /// <summary>The device itself, such as <c>/dev/pts/7</c>; another one after the modem has hung up on a program.</summary>
    public string DevicePath
    {
        get
        {
            lock (_gate)
                return _device.SlavePath;
        }
    }

    /// <inheritdoc/>
    public string Uri => LinkPath ?? DevicePath;

    /// <inheritdoc/>
    public async ValueTask<IPort?> AcceptAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        while (!_disposed.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (_gate)
            {
                if (_disposed.IsCancellationRequested)
                    return null;
                if (_port is null && _device.HasCaller)
                    return _port = new PtyPort(_device, Uri, Release);
            }

            await Task.Delay(LookEvery, _time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        PtyPort? port;
        lock (_gate)
        {
            if (_disposed.IsCancellationRequested)
                return;
            _disposed.Cancel();
            port = _port;
        }

        if (port is not null)
            await port.DisposeAsync().ConfigureAwait(false);
        _link?.Dispose();
        _device.Dispose();
    }

    private void Release(PtyPort port)
    {
        lock (_gate)
        {
            _port = null;
            if (_disposed.IsCancellationRequested)
                return;
            try
            {
                if (port.SawHangUp || !_device.IsOpened)
                    MakeReady();
                else
                    HangUp();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                NotReady(_logger, e, Uri);
            }
        }
    }

    private void MakeReady()
    {
        _device.DiscardUnread();
        if (!_device.IsOpened) // the next program may be there already, with settings of its own
            _device.MakeRaw();
    }

    private void HangUp()
    {
        var fresh = new PtyDevice();
        _device.Dispose();
        _device = fresh;
        _link?.PointTo(fresh.SlavePath);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Device} could not be made ready for the next program.")]
    private static partial void NotReady(ILogger logger, Exception exception, string device);
}
