using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ec20Emulator.UsbIp.Tests.Hosts;

/// <summary>What a request came to.</summary>
/// <param name="Status">0 or an error number of Linux, negative.</param>
/// <param name="Length">Bytes that were moved.</param>
/// <param name="Data">Data of the device.</param>
internal sealed record UsbReply(int Status, int Length, byte[] Data);

/// <summary>A device of the list.</summary>
internal sealed record ListedDevice(string BusId, string Ids, string Interfaces);

/// <summary>A host that attaches a device, as the kernel of Linux does: requests by their numbers, answers as they come.</summary>
internal sealed class UsbHost : IAsyncDisposable
{
    private const int HeaderSize = 48;

    private readonly ConcurrentDictionary<uint, (bool IsIn, TaskCompletionSource<UsbReply> Reply, Action<UsbReply>? Taken)> _open = new();
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly Socket _socket;
    private readonly Lock _writing = new();
    private readonly Task _reading;
    private uint _number;

    private UsbHost(TcpClient client, uint deviceId, bool isGarbled)
    {
        IsGarbled = isGarbled;
        (_client, _stream, _socket, DeviceId) = (client, client.GetStream(), client.Client, deviceId);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Number of the device in each request.</summary>
    public uint DeviceId { get; }

    /// <summary>True for a host that sends anything: it does not read on behind an answer to what it does not remember.</summary>
    public bool IsGarbled { get; }

    /// <summary>Completes when the device is gone.</summary>
    public Task Gone => _reading;

    /// <summary>The connection.</summary>
    public Socket Socket => _socket;

    /// <summary>Asks for the list of devices.</summary>
    public static async Task<IReadOnlyList<ListedDevice>> ListAsync(IPEndPoint server)
    {
        using var client = await ConnectAsync(server);
        await client.GetStream().WriteAsync(Convert.FromHexString("0111800500000000"));
        var header = await ReadAsync(client.GetStream(), 12);
        Assert.That(Convert.ToHexString(header[..8]), Is.EqualTo("0111000500000000"));
        var devices = new List<ListedDevice>();
        for (var count = header[11]; count > 0; count--)
        {
            var block = await ReadAsync(client.GetStream(), 312);
            var interfaces = await ReadAsync(client.GetStream(), 4 * block[^1]);
            devices.Add(new(TextAt(block, 256), Convert.ToHexString(block, 300, 4), Convert.ToHexString(interfaces)));
        }
        Assert.That(await client.GetStream().ReadAsync(new byte[1]), Is.Zero, "the connection ends with the list");
        return devices;
    }

    /// <summary>Attaches a device; null where it is refused.</summary>
    public static async Task<UsbHost?> TryAttachAsync(IPEndPoint server, string busId = "1-1", bool isGarbled = false)
    {
        var client = await ConnectAsync(server);
        var request = new byte[40];
        Convert.FromHexString("0111800300000000").CopyTo(request, 0);
        Encoding.ASCII.GetBytes(busId, request.AsSpan(8));
        await client.GetStream().WriteAsync(request);
        var header = await ReadAsync(client.GetStream(), 8);
        if (header[7] != 0)
        {
            Assert.That(await client.GetStream().ReadAsync(new byte[1]), Is.Zero, "a refusal has no block");
            client.Dispose();
            return null;
        }
        var block = await ReadAsync(client.GetStream(), 312);
        Assert.That(TextAt(block, 256), Is.EqualTo(busId));
        return new UsbHost(client, BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(288)) << 16 | BinaryPrimitives.ReadUInt32BigEndian(block.AsSpan(292)), isGarbled);
    }

    /// <summary>Attaches a device.</summary>
    public static async Task<UsbHost> AttachAsync(IPEndPoint server, string busId = "1-1", bool isGarbled = false) =>
        await TryAttachAsync(server, busId, isGarbled) ?? throw new IOException($"{busId} is refused");

    /// <summary>Connects and says nothing yet.</summary>
    public static async Task<TcpClient> ConnectAsync(IPEndPoint server)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server);
        return client;
    }

    /// <summary>A request for data of the device.</summary>
    /// <param name="endpoint">Number of the endpoint.</param>
    /// <param name="length">Most bytes.</param>
    /// <param name="setup">For endpoint 0.</param>
    /// <param name="taken">Called with the answer before the next one is read.</param>
    public (uint Number, Task<UsbReply> Reply) In(int endpoint, int length, ulong setup = 0, Action<UsbReply>? taken = null) =>
        Submit(endpoint, isIn: true, length, [], setup, taken);

    /// <summary>A request with data for the device.</summary>
    public (uint Number, Task<UsbReply> Reply) Out(int endpoint, ReadOnlySpan<byte> data, ulong setup = 0) => Submit(endpoint, isIn: false, data.Length, data, setup);

    /// <summary>A control request; its 8 bytes as on the wire.</summary>
    public Task<UsbReply> ControlAsync(string setup, string data = "")
    {
        var octets = Convert.FromHexString(setup.Replace(" ", "", StringComparison.Ordinal));
        var number = BinaryPrimitives.ReadUInt64BigEndian(octets);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(octets.AsSpan(6));
        return (octets[0] & 0x80) != 0 ? In(0, length, number).Reply : Out(0, Convert.FromHexString(data), number).Reply;
    }

    /// <summary>Takes a request back: its own answer never comes where the status is -104.</summary>
    public async Task<int> UnlinkAsync(uint target)
    {
        var number = Interlocked.Increment(ref _number);
        var reply = Expect(number, isIn: false);
        Send(Header(2, number, 0, 0, (int)target, 0, 0, 0), []);
        var status = (await reply).Status;
        if (status == -104)
            _open.TryRemove(target, out _);
        return status;
    }

    /// <summary>The header of a request, its fields to be changed at will.</summary>
    public byte[] Header(uint command, uint number, int direction, int endpoint, int flags, int length, int packets, ulong setup)
    {
        var header = new byte[HeaderSize];
        int[] fields = [(int)command, (int)number, (int)DeviceId, direction, endpoint, flags, length, 0, packets, 0];
        for (var i = 0; i < fields.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 * i), fields[i]);
        BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(40), setup);
        return header;
    }

    /// <summary>Sends octets as they are.</summary>
    public void Send(byte[] header, ReadOnlySpan<byte> data)
    {
        byte[] all = [.. header, .. data];
        lock (_writing)
        {
            for (var sent = 0; sent < all.Length;)
                sent += _socket.Send(all.AsSpan(sent));
        }
    }

    /// <summary>The answer to a request that <see cref="Send"/> sends.</summary>
    public Task<UsbReply> Expect(uint number, bool isIn, Action<UsbReply>? taken = null)
    {
        var reply = new TaskCompletionSource<UsbReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[number] = (isIn, reply, taken);
        return reply.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _reading;
    }

    private (uint Number, Task<UsbReply> Reply) Submit(int endpoint, bool isIn, int length, ReadOnlySpan<byte> data, ulong setup, Action<UsbReply>? taken = null)
    {
        var number = Interlocked.Increment(ref _number);
        var reply = Expect(number, isIn, taken);
        Send(Header(1, number, isIn ? 1 : 0, endpoint, 0, length, -1, setup), data);
        return (number, reply);
    }

    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                var header = await ReadAsync(_stream, HeaderSize);
                var (command, number) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)));
                var (status, length) = (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20)), command == 3 ? BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(24)) : 0);
                if (!_open.TryRemove(number, out var open) && IsGarbled)
                    break;
                if (open.Reply is null)
                    throw new InvalidDataException($"an answer to {number}, which nobody asked");
                var reply = new UsbReply(status, length, open.IsIn ? await ReadAsync(_stream, length) : []);
                open.Taken?.Invoke(reply);
                open.Reply.SetResult(reply);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            foreach (var open in _open.Values)
                open.Reply.TrySetException(new IOException("the device is gone"));
        }
    }

    private static async Task<byte[]> ReadAsync(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static string TextAt(byte[] block, int at) => Encoding.ASCII.GetString(block, at, 32).TrimEnd('\0');
}
