using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Framing;
using Ec20Emulator.Ppp.Link;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Ppp;

/// <summary>
/// The host's end of a PPP link, for tests: says what it is told to say, answers what must be answered. Everything happens in the calls of
/// the test; nothing runs by itself.
/// </summary>
internal sealed class PppHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly byte[] Magic = [0x11, 0x22, 0x33, 0x44];

    private readonly Stream _line;
    private readonly FrameReader _reader;
    private readonly Queue<PppFrame> _frames = [];
    private readonly byte[] _buffer = new byte[64 * 1024];
    private LineOptions _options = LineOptions.Default;
    private byte _id;
    private int _readSize = 64 * 1024;

    /// <summary>Speaks on a line behind CONNECT.</summary>
    public PppHost(Stream line)
    {
        _line = line;
        _reader = new FrameReader((protocol, information) => _frames.Enqueue(new PppFrame(protocol, information.ToArray())));
    }

    /// <summary>Address the network gave.</summary>
    public IPAddress Address { get; private set; } = IPAddress.Any;

    /// <summary>DNS servers the network gave.</summary>
    public IPAddress[] Dns { get; private set; } = [];

    /// <summary>User name and password to show; null = anything.</summary>
    public (string User, string Password) Credentials { get; init; } = ("any", "thing");

    /// <summary>True to ask for PAP where CHAP is asked for.</summary>
    public bool PrefersPap { get; init; }

    /// <summary>Codes of the packets of authentication that came.</summary>
    public List<byte> Verdicts { get; } = [];

    /// <summary>Sends bytes as they are.</summary>
    public Task SendRawAsync(ReadOnlyMemory<byte> bytes) => _line.WriteAsync(bytes).AsTask();

    /// <summary>Sends a frame.</summary>
    public Task SendAsync(PppProtocol protocol, ReadOnlySpan<byte> information)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, (ushort)protocol, information, protocol is PppProtocol.Lcp ? LineOptions.Default : _options);
        return SendRawAsync(output.WrittenMemory);
    }

    /// <summary>Sends a control packet.</summary>
    public Task SendControlAsync(PppProtocol protocol, byte code, byte id, ReadOnlySpan<byte> data) =>
        SendAsync(protocol, ControlPacket.ToBytes(code, id, data));

    /// <summary>The next frame of the network.</summary>
    public async Task<PppFrame> NextAsync()
    {
        using var guard = new CancellationTokenSource(Patience);
        while (_frames.Count == 0)
        {
            var count = await _line.ReadAsync(_buffer.AsMemory(0, _readSize), guard.Token);
            if (count == 0)
                throw new EndOfStreamException("the line has ended");
            _reader.Read(_buffer.AsSpan(0, count));
        }
        return _frames.Dequeue();
    }

    /// <summary>The next frame that fits; others are dropped.</summary>
    public async Task<PppFrame> NextAsync(Func<PppFrame, bool> fits)
    {
        while (true)
        {
            var frame = await NextAsync();
            if (fits(frame))
                return frame;
            if (frame is { Protocol: PppProtocol.Lcp, Code: 1 })
                await SendControlAsync(PppProtocol.Lcp, 2, frame.Id, frame.Data); // Said again, because the first may not have been heard.
        }
    }

    /// <summary>The next IP packet; echo requests of the link are answered meanwhile.</summary>
    public async Task<byte[]> NextPacketAsync() =>
        (await NextAsync(frame => frame.Protocol is PppProtocol.Ipv4 or PppProtocol.Ipv6)).Information;

    /// <summary>True where an IP packet is there already.</summary>
    public bool HasPacket => _frames.Any(frame => frame.Protocol is PppProtocol.Ipv4 or PppProtocol.Ipv6);

    /// <summary>Brings the link up, as far as addresses.</summary>
    public async Task EstablishAsync()
    {
        var method = await EstablishLinkAsync();
        await AuthenticateAsync(method);
        await AskForAddressesAsync();
    }

    /// <summary>LCP alone.</summary>
    /// <returns>The value of the authentication option that was agreed upon.</returns>
    public async Task<byte[]> EstablishLinkAsync()
    {
        byte[] method = [];
        var (isTheirsDone, isOursDone) = (false, false);
        byte[] wanted = [2, 6, 0, 0, 0, 0, 5, 6, .. Magic, 7, 2, 8, 2];
        await SendControlAsync(PppProtocol.Lcp, 1, ++_id, wanted);
        while (!isTheirsDone || !isOursDone)
        {
            var frame = await NextAsync(one => one.Protocol is PppProtocol.Lcp);
            if (frame is { Code: 1 } && ControlOption.TryRead(frame.Data, out var options))
            {
                method = options.Find(option => option.Type == 3)?.Value ?? [];
                if (PrefersPap && method is [0xC2, 0x23, ..])
                {
                    await SendControlAsync(PppProtocol.Lcp, 3, frame.Id, [3, 4, 0xC0, 0x23]);
                    continue;
                }
                await SendControlAsync(PppProtocol.Lcp, 2, frame.Id, frame.Data);
                isTheirsDone = true;
            }
            else if (frame is { Code: 2 })
            {
                Assert.That((frame.Id, frame.Data), Is.EqualTo((_id, wanted)));
                isOursDone = true;
            }
        }
        _options = new LineOptions(0, true, true);
        return method;
    }

    /// <summary>Shows who it is.</summary>
    public async Task AuthenticateAsync(byte[] method)
    {
        if (method.Length == 0)
            return;
        var isPap = method[0] == 0xC0;
        if (isPap)
        {
            byte[] shown = [(byte)Credentials.User.Length, .. Encoding.ASCII.GetBytes(Credentials.User), (byte)Credentials.Password.Length, .. Encoding.ASCII.GetBytes(Credentials.Password)];
            await SendControlAsync(PppProtocol.Pap, 1, ++_id, shown);
        }
        else
        {
            var challenge = await NextAsync(frame => frame is { Protocol: PppProtocol.Chap, Code: 1 });
            var value = challenge.Data[1..(1 + challenge.Data[0])];
            Assert.That(Encoding.ASCII.GetString(challenge.Data[(1 + challenge.Data[0])..]), Is.EqualTo("UMTS_CHAP_SRVR"));
#pragma warning disable CA5351 // The algorithm of the protocol.
            var response = MD5.HashData([challenge.Id, .. Encoding.ASCII.GetBytes(Credentials.Password), .. value]);
#pragma warning restore CA5351
            await SendControlAsync(PppProtocol.Chap, 2, challenge.Id, [16, .. response, .. Encoding.ASCII.GetBytes(Credentials.User)]);
        }
        Verdicts.Add((await NextAsync(frame => frame.Protocol is PppProtocol.Pap or PppProtocol.Chap)).Code);
    }

    /// <summary>IPCP: takes what is given.</summary>
    public async Task AskForAddressesAsync()
    {
        byte[] wanted = [3, 6, 0, 0, 0, 0, 129, 6, 0, 0, 0, 0, 131, 6, 0, 0, 0, 0];
        await SendControlAsync(PppProtocol.Ipcp, 1, ++_id, wanted);
        var (isTheirsDone, isOursDone) = (false, false);
        while (!isTheirsDone || !isOursDone)
        {
            var frame = await NextAsync(one => one.Protocol is PppProtocol.Ipcp);
            switch (frame.Code)
            {
                case 1:
                    Assert.That(frame.Data, Is.Empty, "the network has no address of its own");
                    await SendControlAsync(PppProtocol.Ipcp, 2, frame.Id, frame.Data);
                    isTheirsDone = true;
                    break;
                case 2:
                    isOursDone = true;
                    break;
                case 3 when ControlOption.TryRead(frame.Data, out var given):
                    Address = new IPAddress(given.Single(option => option.Type == 3).Value);
                    Dns = [.. given.Where(option => option.Type > 3).Select(option => new IPAddress(option.Value))];
                    await SendControlAsync(PppProtocol.Ipcp, 1, ++_id, frame.Data);
                    break;
                default:
                    Assert.Fail($"IPCP code {frame.Code}");
                    break;
            }
        }
    }

    /// <summary>Ends the link and waits for the agreement.</summary>
    public async Task TerminateAsync()
    {
        _readSize = 1; // What comes behind the agreement is for the test.
        await SendControlAsync(PppProtocol.Lcp, 5, ++_id, []);
        await NextAsync(frame => frame is { Protocol: PppProtocol.Lcp, Code: 6 });
    }
}
