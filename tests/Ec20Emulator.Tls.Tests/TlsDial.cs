using System.Net;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;
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

    public static async Task ExpectAllSizesAsync(ITlsSession session)
    {
        foreach (var size in new[] { 1, 1500, 40_000 })
            await ExpectEchoAsync(session, size);
    }

    /// <summary>For servers that answer text line by line: 1, 1500 and 40000 bytes in lines, line ends included.</summary>
    public static async Task ExpectLinesAsync(ITlsSession session, Func<string, string> answer)
    {
        foreach (var (lines, length) in new[] { (1, 1), (1, 1499), (40, 999) })
        {
            var sent = Enumerable.Range(0, lines).Select(line => Line(line, length)).ToArray();
            var wanted = string.Concat(sent.Select(line => answer(line) + "\n"));
            var writing = session.WriteAsync(Encoding.ASCII.GetBytes(string.Join('\n', sent) + "\n"), CancellationToken.None).AsTask();
            var got = Encoding.ASCII.GetString(await ReadAsync(session, wanted.Length));
            await writing.WaitAsync(Guard);
            Assert.That(got, Is.EqualTo(wanted));
        }
    }

    public static string Reversed(string line) => new([.. line.Reverse()]);

    public static TlsClientSettings Mutual(TlsClientSettings settings) => settings with
    {
        TrustedCertificates = TestCertificates.Ca.PemFile,
        ClientCertificate = TestCertificates.Client.PemFile,
        ClientKey = TestCertificates.Client.KeyPemFile,
    };

    public static string Name(TlsVersion version) => version switch
    {
        TlsVersion.Ssl30 => "SSL3.0",
        TlsVersion.Tls10 => "TLS1.0",
        TlsVersion.Tls11 => "TLS1.1",
        _ => "TLS1.2",
    };

    private static string Line(int seed, int length) => new([.. Enumerable.Range(seed, length).Select(number => (char)('a' + (number % 26)))]);
}
