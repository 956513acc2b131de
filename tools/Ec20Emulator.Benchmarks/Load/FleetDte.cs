using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ec20Emulator.Benchmarks.Load;

/// <summary>A DTE among thousands: it waits without a thread, and for 60 s at most.</summary>
internal sealed class FleetDte : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _heard = new byte[512];
    private int _count;

    private FleetDte()
    {
    }

    /// <summary>Dials a modem and switches its echo off.</summary>
    public static async Task<FleetDte> DialAsync(int port)
    {
        var dte = new FleetDte();
        await dte._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        await dte.SendAsync("ATE0\r"u8.ToArray());
        await dte.WhenHeardAsync("\r\nOK\r\n");
        return dte;
    }

    /// <summary>Sends a line that must be answered exactly so.</summary>
    /// <exception cref="InvalidDataException">Something else came.</exception>
    public async Task ExchangeAsync(ReadOnlyMemory<byte> line, string answer)
    {
        await SendAsync(line);
        var heard = await WhenHeardAsync(answer);
        if (heard != answer)
            throw new InvalidDataException($"expected '{answer.ReplaceLineEndings(" ")}', got '{heard.ReplaceLineEndings(" ")}'");
    }

    /// <summary>Sends a line that must be answered exactly so.</summary>
    public Task ExchangeAsync(string line, string answer = "\r\nOK\r\n") => ExchangeAsync(Encoding.Latin1.GetBytes(line + "\r"), answer);

    /// <summary>Sends bytes.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await _socket.SendAsync(bytes)..];
    }

    /// <summary>Waits until what was heard ends so.</summary>
    /// <returns>All of it, which is forgotten.</returns>
    public async Task<string> WhenHeardAsync(string end)
    {
        var wanted = Encoding.Latin1.GetBytes(end);
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!_heard.AsSpan(0, _count).EndsWith(wanted))
        {
            try
            {
                var got = await _socket.ReceiveAsync(_heard.AsMemory(_count), patience.Token);
                if (got == 0)
                    throw new EndOfStreamException($"closed, or more than was asked for, after '{Heard()}'");
                _count += got;
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"'{end.Trim()}' did not come, only '{Heard()}'");
            }
        }
        var heard = Heard();
        _count = 0;
        return heard;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private string Heard() => Encoding.Latin1.GetString(_heard, 0, _count);
}
