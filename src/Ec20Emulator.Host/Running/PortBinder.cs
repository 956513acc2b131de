using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Rfc2217;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.Ports.Tty;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Running;

/// <summary>Opens listeners. Real programs are at their other end, so their waits are by the computer's clock.</summary>
/// <param name="logs">Where notes go.</param>
/// <param name="serialDriver">What serial devices are driven through.</param>
internal sealed partial class PortBinder(ILoggerFactory logs, SerialDriver serialDriver)
{
    private const int DefaultBaudRate = 115200;

    private readonly ILogger _log = logs.CreateLogger<PortBinder>();

    /// <summary>Opens one; null where it is optional and cannot be had.</summary>
    /// <exception cref="BindException">It cannot be had.</exception>
    /// <exception cref="UsageException">Its address is not understood.</exception>
    public IPortListener? Bind(PortSpec spec)
    {
        try
        {
            return Open(spec);
        }
        catch (Exception failure) when (failure is SocketException or IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            if (!spec.IsOptional)
                throw new BindException(spec.ToString(), failure);
            GoingWithout(_log, spec.ToString(), failure.Message);
            return null;
        }
    }

    private IPortListener Open(PortSpec spec) => spec.Kind switch
    {
        PortKind.Tcp => new TcpPortListener(EndPoint(spec), logs.CreateLogger<TcpPortListener>(), TimeProvider.System),
        PortKind.Rfc2217 => new Rfc2217PortListener(EndPoint(spec), logs.CreateLogger<Rfc2217PortListener>(), TimeProvider.System),
        PortKind.Pty => new PtyPortListener(spec.Address is { Length: > 0 } link ? link : null, logs.CreateLogger<PtyPortListener>(), TimeProvider.System),
        _ => OpenTty(spec),
    };

    private TtyPortListener OpenTty(PortSpec spec)
    {
        var parts = spec.Address.Split(',');
        var baudRate = DefaultBaudRate;
        if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out baudRate)) || baudRate == 0)
            throw new UsageException($"--tty '{spec.Address}': write DEVICE or DEVICE,BAUD");
        return new TtyPortListener(parts[0], new LineSettings(baudRate), serialDriver, logs.CreateLogger<TtyPortListener>(), TimeProvider.System);
    }

    private IPEndPoint EndPoint(PortSpec spec)
    {
        var endPoint = spec.EndPoint();
        if (!IPAddress.IsLoopback(endPoint.Address))
            Reachable(_log, endPoint);
        return endPoint;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} cannot be had, going without it: {Why}")]
    private static partial void GoingWithout(ILogger logger, string what, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{EndPoint} can be reached from other computers: whoever connects has the modem and its network")]
    private static partial void Reachable(ILogger logger, IPEndPoint endPoint);
}
