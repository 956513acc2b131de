using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Rfc2217;

/// <summary>
/// A small RFC 2217 client, written from the standard and apart from the server's code: it keeps what it receives as data, and
/// each telnet command as a text such as <c>FB 00</c> or <c>SB 2C 65 00 01 C2 00</c>.
/// </summary>
internal sealed class Rfc2217Client : IAsyncDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };
    private readonly List<string> _commands = [];
    private readonly Lock _gate = new();
    private readonly byte[] _received = new byte[8192];
    private int _next;
    private int _end;

    internal static async Task<Rfc2217Client> ConnectAsync(IPEndPoint server)
    {
        var client = new Rfc2217Client();
        await client._client.ConnectAsync(server);
        return client;
    }

    /// <summary>Telnet commands received so far.</summary>
    internal IReadOnlyList<string> Commands
    {
        get
        {
            lock (_gate)
                return [.. _commands];
        }
    }

    /// <summary>Offers COM-PORT and BINARY both ways.</summary>
    internal ValueTask NegotiateAsync() => SendRawAsync("FF FB 2C FF FB 00 FF FD 00");

    /// <summary>Sends bytes, given in hexadecimal, as they are.</summary>
    internal ValueTask SendRawAsync(string hex) => _client.GetStream().WriteAsync(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    internal ValueTask SendRawAsync(byte[] bytes) => _client.GetStream().WriteAsync(bytes);

    /// <summary>Sends data, doubling 0xFF.</summary>
    internal ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var doubled = new List<byte>(data.Length);
        foreach (var value in data.Span)
        {
            doubled.Add(value);
            if (value == 255)
                doubled.Add(value);
        }

        return _client.GetStream().WriteAsync(doubled.ToArray(), cancellationToken);
    }

    /// <summary>Reads data; commands met on the way are kept.</summary>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await NextAsync(cancellationToken) is not { } value)
                return 0;
            if (value != 255 || await CommandAsync(cancellationToken))
            {
                buffer.Span[0] = value;
                return 1 + TakePlain(buffer.Span[1..]);
            }
        }
    }

    /// <summary>Reads on until a command has come; data in between fails the test.</summary>
    internal async Task SeeAsync(string command)
    {
        using var limit = new CancellationTokenSource(Guard.Limit);
        while (!Commands.Contains(command))
        {
            if (await NextAsync(limit.Token) is not 255 || await CommandAsync(limit.Token))
                Assert.Fail($"data or the end came instead of {command}; so far {string.Join(", ", Commands)}");
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return default;
    }

    private int TakePlain(Span<byte> buffer)
    {
        var waiting = _received.AsSpan(_next, Math.Min(_end - _next, buffer.Length));
        var plain = waiting.IndexOf((byte)255) is >= 0 and var iac ? waiting[..iac] : waiting;
        plain.CopyTo(buffer);
        _next += plain.Length;
        return plain.Length;
    }

    private async ValueTask<byte?> NextAsync(CancellationToken cancellationToken)
    {
        if (_next == _end)
        {
            _next = 0;
            _end = await _client.GetStream().ReadAsync(_received, cancellationToken);
        }

        return _end == 0 ? null : _received[_next++];
    }

    /// <summary>Reads what follows IAC; true for a doubled 0xFF.</summary>
    private async ValueTask<bool> CommandAsync(CancellationToken cancellationToken)
    {
        var verb = await NextAsync(cancellationToken);
        if (verb == 255)
            return true;
        var bytes = new List<byte>();
        if (verb is >= 251)
        {
            bytes.Add((await NextAsync(cancellationToken))!.Value);
        }
        else if (verb == 250)
        {
            while (await NextAsync(cancellationToken) is { } value)
            {
                if (value == 255 && await NextAsync(cancellationToken) != 255)
                    break;
                bytes.Add(value);
            }
        }

        lock (_gate)
            _commands.Add(((verb == 250 ? "SB " : $"{verb:X2} ") + string.Join(' ', bytes.Select(value => $"{value:X2}"))).TrimEnd());

        return false;
    }
}
