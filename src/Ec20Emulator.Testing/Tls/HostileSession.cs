using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Testing.Tls;

/// <summary>One client of a test server: stands between it and a server that behaves, and misbehaves in its stead.</summary>
internal sealed class HostileSession(Socket client, IPEndPoint server, TlsHostility hostility, Action greeted)
{
    private const byte ApplicationData = 23;
    private const int HeaderLength = 5;

    /// <summary>Serves the client until either side ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        using var connection = client;
        using var upstream = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        client.NoDelay = true;
        try
        {
            await upstream.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
            var up = UpAsync(upstream, ended.Token);
            var down = DownAsync(upstream, ended.Token);
            await Task.WhenAny(up, down).ConfigureAwait(false);
            if (hostility is TlsHostility.None)
                await Task.WhenAll(up, down).ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(up, down).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // one side is gone, or the test is over
        }
    }

    private async Task UpAsync(Socket upstream, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        while (await client.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            greeted();
            if (await AnswersHelloAsync(cancellationToken).ConfigureAwait(false))
                return;
            if (hostility is not TlsHostility.SilentInHandshake)
                await upstream.SendAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
        upstream.Shutdown(SocketShutdown.Send);
    }

    /// <summary>What is to be done wrong about a ClientHello; true where that ends the session.</summary>
    private async Task<bool> AnswersHelloAsync(CancellationToken cancellationToken)
    {
        switch (hostility)
        {
            case TlsHostility.AlertInHandshake:
                await client.SendAsync((byte[])[21, 3, 1, 0, 2, 2, 40], cancellationToken).ConfigureAwait(false);
                break;
            case TlsHostility.GarbageInHandshake:
                await client.SendAsync("HTTP/1.0 400 Bad Request\r\n\r\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                break;
            case TlsHostility.CloseInHandshake:
                break;
            case TlsHostility.ResetInHandshake:
                client.LingerState = new LingerOption(true, 0);
                client.Close();
                return true;
            default:
                return false;
        }
        client.Shutdown(SocketShutdown.Send);
        return true;
    }

    private async Task DownAsync(Socket upstream, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await ReadRecordAsync(upstream, cancellationToken).ConfigureAwait(false) is not { } record)
            {
                client.Shutdown(SocketShutdown.Send);
                return;
            }
            if (record[0] == ApplicationData && await SpoilsAsync(record, cancellationToken).ConfigureAwait(false))
                return;
            await client.SendAsync(record, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What is to be done wrong about application data; true where that ends the session.</summary>
    private async Task<bool> SpoilsAsync(byte[] record, CancellationToken cancellationToken)
    {
        switch (hostility)
        {
            case TlsHostility.CorruptRecord:
                record[^1] ^= 1;
                return false;
            case TlsHostility.CloseWithoutNotify:
                await client.SendAsync(record, cancellationToken).ConfigureAwait(false);
                client.Shutdown(SocketShutdown.Send);
                return true;
            case TlsHostility.CloseMidRecord:
                await client.SendAsync(record.AsMemory(0, record.Length / 2), cancellationToken).ConfigureAwait(false);
                client.Shutdown(SocketShutdown.Send);
                return true;
            case TlsHostility.ResetMidRecord:
                await client.SendAsync(record.AsMemory(0, record.Length / 2), cancellationToken).ConfigureAwait(false);
                client.LingerState = new LingerOption(true, 0);
                client.Close();
                return true;
            default:
                return false;
        }
    }

    private static async Task<byte[]?> ReadRecordAsync(Socket upstream, CancellationToken cancellationToken)
    {
        using var stream = new NetworkStream(upstream, ownsSocket: false);
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < HeaderLength)
            return null;
        var record = new byte[HeaderLength + BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3))];
        header.CopyTo(record, 0);
        await stream.ReadExactlyAsync(record.AsMemory(HeaderLength), cancellationToken).ConfigureAwait(false);
        return record;
    }
}
