using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Secure;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Tls.Tests;

/// <summary>Dials loopback servers with the connector under test. Every wait has a real-time guard.</summary>
internal static class TlsDial
{
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    public static readonly ushort[] AllSuites = [0x0035, 0x002F, 0x0005, 0x0004, 0x000A, 0x003D];

    public static readonly TlsClientSettings Everything = new(TlsVersion.Ssl30, TlsVersion.Tls12, AllSuites);

    public static readonly BouncyTlsConnector Connector = new(NullLoggerFactory.Instance);

    public static TlsClientSettings Exactly(TlsVersion version, params ushort[] suites) => new(version, version, suites);

    public static async Task<NetworkStream> TransportAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port).WaitAsync(Guard);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public static async Task<ITlsSession> OpenAsync(int port, TlsClientSettings settings)
        => await Connector.ConnectAsync(await TransportAsync(port), settings, CancellationToken.None).WaitAsync(Guard);

    public static async Task<TlsFailureException> ExpectFailureAsync(int port, TlsClientSettings settings)
    {
        var transport = await TransportAsync(port);
        return (await Assert.ThrowsAsync<TlsFailureException>(async () =>
            await Connector.ConnectAsync(transport, settings, CancellationToken.None).WaitAsync(Guard)))!;
    }

    public static async Task<byte[]> ReadAsync(ITlsSession session, int count)
    {
        var data = new byte[count];
        for (int have = 0, more; have < count; have += more)
        {
            more = await session.ReadAsync(data.AsMemory(have), CancellationToken.None).AsTask().WaitAsync(Guard);
            Assert.That(more, Is.GreaterThan(0), $"the server closed after {have} of {count} bytes");
        }
        return data;
    }

    public static byte[] Pattern(int count, int seed = 1)
    {
        var data = new byte[count];
        new Random(seed).NextBytes(data);
        return data;
    }

    public static async Task ExpectEchoAsync(ITlsSession session, int count)
    {
        var data = Pattern(count, count);
        var writing = session.WriteAsync(data, CancellationToken.None).AsTask();
        var echo = await ReadAsync(session, count);
        await writing.WaitAsync(Guard);
        Assert.That(echo.AsSpan().SequenceEqual(data), $"{count} bytes came back changed");
    }
}
