using System.Globalization;
using System.IO.Ports;
using System.Net.Sockets;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Dialling;

/// <summary>A modem somebody else runs: <c>socket://HOST:PORT</c>, <c>HOST:PORT</c> or a device, by its path or as <c>COM7</c>.</summary>
/// <param name="Host">Host to connect to; null for a device.</param>
/// <param name="Port">TCP port.</param>
/// <param name="Device">Path or name of a device; null for a socket.</param>
internal sealed record DialTarget(string? Host, int Port, string? Device)
{
    private static readonly string[] Schemes = ["socket://", "rfc2217://"];

    /// <summary>Reads one. <c>rfc2217://</c> is dialled as a socket, without telnet.</summary>
    /// <exception cref="UsageException">It is none of them.</exception>
    public static DialTarget Parse(string text)
    {
        if (text.StartsWith('/') || text.StartsWith('.') || IsComPort(text))
            return new DialTarget(null, 0, text);
        var endPoint = text[(Schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ?? "").Length..];
        var colon = endPoint.LastIndexOf(':');
        if (colon > 0 && ushort.TryParse(endPoint.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && !endPoint.Contains('/'))
            return new DialTarget(endPoint[..colon].Trim('[', ']'), port, null);
        throw new UsageException($"'{text}' cannot be dialled: write socket://HOST:PORT, HOST:PORT or the path of a device");
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    /// <exception cref="IOException">The device cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The device may not be opened.</exception>
    public async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (Device is { } port && OperatingSystem.IsWindows())
            return OpenComPort(port);
        if (Device is { } path)
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0, useAsync: false);
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(Host!, Port, cancellationToken);
            return client.GetStream();
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Opens it for a command that needs it.</summary>
    /// <exception cref="BindException">It cannot be had; the message says why.</exception>
    public async Task<Stream> DialAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(cancellationToken);
        }
        catch (SocketException failure)
        {
            throw new BindException(ToString(), new IOException($"{failure.Message}; does a modem run, and on this port?", failure));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BindException(ToString(), new IOException(FileTrouble.Of(Device!, failure), failure));
        }
    }

    /// <summary>As it is written on a command line.</summary>
    public override string ToString() => Device ?? $"socket://{(Host!.Contains(':') ? $"[{Host}]" : Host)}:{Port.ToString(CultureInfo.InvariantCulture)}";

    private static bool IsComPort(string text) =>
        text.StartsWith("COM", StringComparison.OrdinalIgnoreCase) && text.Length > 3 && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    private static Stream OpenComPort(string name)
    {
        var port = new SerialPort(name, 115200);
        port.Open();
        return port.BaseStream;
    }
}
