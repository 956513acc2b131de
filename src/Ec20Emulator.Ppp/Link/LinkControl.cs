using System.Buffers.Binary;
using Ec20Emulator.Ppp.Framing;

namespace Ec20Emulator.Ppp.Link;

/// <summary>
/// The Link Control Protocol (RFC 1661 section 5) as an EC20 speaks it (sms-calls.md 10): asks for no escapes, CHAP with MD5, a magic number
/// and both compressions; takes PAP, or no authentication, where the host wants that instead.
/// </summary>
internal sealed class LinkControl(PacketSender send, TimeProvider time, Random random) : ConfigureAutomaton(PppProtocol.Lcp, send, time)
{
    /// <summary>What every receiver takes, and the longest we send.</summary>
    public const int DefaultMru = 1500;

    private const int SmallestMru = 68;
    private const byte Md5 = 5;

    private readonly HashSet<byte> _left = [];
    private AuthenticationMethod _asked = AuthenticationMethod.ChapMd5;
    private byte[] _magic = NewMagic(random);
    private byte _rejectId;

    /// <summary>How the host wants its frames.</summary>
    public LineOptions Line { get; private set; } = LineOptions.Default;

    /// <summary>Longest information field the host takes, bytes.</summary>
    public int HostMru { get; private set; } = DefaultMru;

    /// <summary>How the host is to show who it is, once open.</summary>
    public AuthenticationMethod Authentication => _left.Contains(Option.Authentication) ? AuthenticationMethod.None : _asked;

    protected override bool RepeatsAtFirstWord => true;

    protected override IReadOnlyList<ControlOption> Wanted => [.. new ControlOption[]
    {
        new(Option.ControlCharacterMap, new byte[4]),
        new(Option.Authentication, _asked is AuthenticationMethod.Pap ? [0xC0, 0x23] : [0xC2, 0x23, Md5]),
        new(Option.Magic, _magic),
        new(Option.ProtocolCompression, []),
        new(Option.AddressCompression, []),
    }.Where(option => !_left.Contains(option.Type))];

    /// <summary>Takes a packet of LCP.</summary>
    public void Take(ReadOnlySpan<byte> information)
    {
        if (!ControlPacket.TryRead(information, out var packet) || Receive(packet))
            return;
        switch ((ControlCode)packet.Code)
        {
            case ControlCode.EchoRequest when packet.Data.Length >= 4:
                if (State is AutomatonState.Opened)
                    Send(ControlCode.EchoReply, packet.Id, [.. _left.Contains(Option.Magic) ? new byte[4] : _magic, .. packet.Data[4..]]);
                break;
            case ControlCode.EchoRequest or ControlCode.EchoReply or ControlCode.DiscardRequest or ControlCode.ProtocolReject:
                break;
            default:
                Send(ControlCode.CodeReject, ++_rejectId, Cut(information, 4));
                break;
        }
    }

    /// <summary>Tells the host that a protocol is not spoken here.</summary>
    public void RejectProtocol(ushort protocol, ReadOnlySpan<byte> information)
    {
        if (State is AutomatonState.Opened)
            Send(ControlCode.ProtocolReject, ++_rejectId, [(byte)(protocol >> 8), (byte)protocol, .. Cut(information, 6)]);
    }

    /// <summary>The protocol a packet of the host says it does not speak; null where it says something else.</summary>
    public static ushort? RejectedProtocol(ReadOnlySpan<byte> information) =>
        ControlPacket.TryRead(information, out var packet) && packet.Code == (byte)ControlCode.ProtocolReject && packet.Data.Length >= 2
            ? BinaryPrimitives.ReadUInt16BigEndian(packet.Data)
            : null;

    protected override ConfigureAnswer Judge(IReadOnlyList<ControlOption> options)
    {
        var (rejected, naked) = (new List<ControlOption>(), new List<ControlOption>());
        foreach (var option in options)
        {
            switch (option.Type, option.Value.Length)
            {
                case (Option.Mru, 2):
                    if (BinaryPrimitives.ReadUInt16BigEndian(option.Value) < SmallestMru)
                        naked.Add(option with { Value = [DefaultMru >> 8, DefaultMru & 0xFF] });
                    break;
                case (Option.Magic, 4):
                    // Our own number: the line is looped back, or chance (RFC 1661 section 6.4).
                    if (option.Value.AsSpan().SequenceEqual(_magic))
                        naked.Add(option with { Value = NewMagic(random) });
                    break;
                case (Option.ControlCharacterMap, 4) or (Option.ProtocolCompression, 0) or (Option.AddressCompression, 0):
                    break;
                default:
                    rejected.Add(option);
                    break;
            }
        }
        (Line, HostMru) = (LineOptions.Default, DefaultMru);
        return ConfigureAnswer.Of(rejected, naked);
    }

    protected override void Apply(IReadOnlyList<ControlOption> options)
    {
        byte[]? ValueOf(byte type) => options.FirstOrDefault(option => option.Type == type)?.Value;
        Line = new LineOptions(
            ValueOf(Option.ControlCharacterMap) is { } map ? BinaryPrimitives.ReadUInt32BigEndian(map) : LineOptions.Default.ControlCharacterMap,
            ValueOf(Option.ProtocolCompression) is not null,
            ValueOf(Option.AddressCompression) is not null);
        if (ValueOf(Option.Mru) is { } mru)
            HostMru = Math.Min(DefaultMru, (int)BinaryPrimitives.ReadUInt16BigEndian(mru));
    }

    protected override void TakeNak(IReadOnlyList<ControlOption> options)
    {
        foreach (var option in options)
        {
            if (option.Type == Option.Magic)
                _magic = NewMagic(random);
            else if (option.Type == Option.ControlCharacterMap)
                _left.Add(option.Type); // What the host wants escaped towards itself is its business: we take everything anyway.
            else if (option.Type == Option.Authentication)
                ChangeAuthentication(option.Value);
        }
    }

    protected override void TakeReject(IReadOnlyList<ControlOption> options) => _left.UnionWith(options.Select(option => option.Type));

    /// <summary>What is offered, if it is spoken here; else PAP, then nothing.</summary>
    private void ChangeAuthentication(ReadOnlySpan<byte> offered)
    {
        if (offered is [0xC2, 0x23, Md5] && _asked is not AuthenticationMethod.ChapMd5)
            _asked = AuthenticationMethod.ChapMd5;
        else if (_asked is AuthenticationMethod.ChapMd5)
            _asked = AuthenticationMethod.Pap;
        else
            _left.Add(Option.Authentication);
    }

    private ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> information, int overhead) => information[..Math.Min(information.Length, HostMru - overhead)];

    private static byte[] NewMagic(Random random)
    {
        var magic = new byte[4];
        random.NextBytes(magic);
        return magic;
    }

    private static class Option
    {
        public const byte Mru = 1;
        public const byte ControlCharacterMap = 2;
        public const byte Authentication = 3;
        public const byte Magic = 5;
        public const byte ProtocolCompression = 7;
        public const byte AddressCompression = 8;
    }
}
