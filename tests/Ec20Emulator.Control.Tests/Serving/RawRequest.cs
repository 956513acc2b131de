using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>A request as its bytes, for clients that go in the middle.</summary>
internal sealed class RawRequest
{
    private readonly string _name;
    private readonly int _headLength;

    private RawRequest(string name, string head, byte[] body) =>
        (_name, _headLength, Bytes) = (name, head.Length, [.. Encoding.ASCII.GetBytes(head), .. body]);

    /// <summary>Bytes behind the head.</summary>
    public int BodyLength => Bytes.Length - _headLength;

    /// <summary>All of it.</summary>
    public byte[] Bytes { get; }

    /// <summary>One whose length is told.</summary>
    public static RawRequest Of(string method, string resource, string? json = null) =>
        new($"{method} {resource}", $"{Head(method, resource)}{(json is null ? "" : $"Content-Type: application/json\r\nContent-Length: {json.Length}\r\n")}\r\n", Encoding.ASCII.GetBytes(json ?? ""));

    /// <summary>One that comes in chunks of eight bytes.</summary>
    public static RawRequest InChunks(string method, string resource, string json)
    {
        var chunks = json.Chunk(8).Select(chunk => $"{chunk.Length:x}\r\n{new string(chunk)}\r\n").Append("0\r\n\r\n");
        return new($"{method} {resource} in chunks", $"{Head(method, resource)}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n", Encoding.ASCII.GetBytes(string.Concat(chunks)));
    }

    /// <summary>Any bytes.</summary>
    public static RawRequest OfBytes(byte[] bytes) => new("bytes", "", bytes);

    /// <summary>Sends the first bytes and resets the connection, after letting others run so many times.</summary>
    public async Task ResetAsync(string address, int bytes, int turns = 0)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await ConnectAsync(socket, address);
        await socket.SendAsync(Bytes.AsMemory(0, bytes));
        for (var turn = 0; turn < turns; turn++)
            await Task.Yield();
        socket.LingerState = new LingerOption(true, 0);
    }

    /// <summary>Sends the first bytes, says that no more will come, and waits until the server closes.</summary>
    public Task EndAsync(string address, int bytes) => TalkAsync(address, bytes, end: true);

    /// <summary>Sends the head, waits until the server reads the body, sends some of that, and goes: by a reset, or saying that no more will come.</summary>
    /// <param name="address">The server.</param>
    /// <param name="bytes">How much of the body.</param>
    /// <param name="reset">How it goes.</param>
    /// <param name="whenRead">Gives the server the time to take what was sent.</param>
    public async Task GoWithinBodyAsync(string address, int bytes, bool reset, Func<Task> whenRead)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var guard = new CancellationTokenSource(ApiModem.Patience);
        await ConnectAsync(socket, address);
        var end = "\r\n\r\n".Length;
        await socket.SendAsync((byte[])[.. Bytes.AsSpan(0, _headLength - end), .. "\r\nExpect: 100-continue\r\n\r\n"u8], guard.Token);
        Assert.That(await socket.ReceiveAsync(new byte[4096], guard.Token), Is.EqualTo("HTTP/1.1 100 Continue\r\n\r\n".Length));
        await socket.SendAsync(Bytes.AsMemory(_headLength, bytes), guard.Token);
        await whenRead();
        if (reset)
            socket.LingerState = new LingerOption(true, 0);
        else
            await EndAsync(socket, guard.Token);
    }

    /// <summary>Sends all of it, says that no more will come, and waits until the server closes.</summary>
    public Task EndsAsync(string address) => EndAsync(address, Bytes.Length);

    /// <summary>Sends all of it and waits until the server closes, which it may have done already.</summary>
    public Task WhenCutAsync(string address) => TalkAsync(address, Bytes.Length, end: false);

    public override string ToString() => _name;

    private static string Head(string method, string resource) => $"{method} {ApiModem.PathOf(resource)} HTTP/1.1\r\nHost: localhost\r\n";

    private async Task TalkAsync(string address, int bytes, bool end)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var guard = new CancellationTokenSource(ApiModem.Patience);
        try
        {
            await ConnectAsync(socket, address);
            await socket.SendAsync(Bytes.AsMemory(0, bytes), guard.Token);
            if (end)
                await EndAsync(socket, guard.Token);
            else
                await WhenClosedAsync(socket, guard.Token);
        }
        catch (SocketException)
        {
            // Cut, or not let in.
        }
    }

    private static async Task EndAsync(Socket socket, CancellationToken cancellationToken)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            await WhenClosedAsync(socket, cancellationToken);
        }
        catch (SocketException)
        {
            // Cut.
        }
    }

    private static async Task WhenClosedAsync(Socket socket, CancellationToken cancellationToken)
    {
        while (await socket.ReceiveAsync(new byte[4096], cancellationToken) > 0)
        {
            // An answer, if there is one.
        }
    }

    private static async Task ConnectAsync(Socket socket, string address)
    {
        socket.NoDelay = true;
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(address).Port);
    }
}
