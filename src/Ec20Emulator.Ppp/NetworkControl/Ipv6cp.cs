using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Ppp.NetworkControl;

/// <summary>The IPv6 Control Protocol (RFC 5072): interface identifiers and nothing else.</summary>
/// <param name="offered">The identifier a host without one is given: the lower half of the context's address, 8 octets.</param>
/// <param name="send">Sends a packet.</param>
/// <param name="time">Clock of the repetitions.</param>
/// <param name="random">Source of our own identifier.</param>
internal sealed class Ipv6cp(byte[] offered, PacketSender send, TimeProvider time, Random random) : ConfigureAutomaton(PppProtocol.Ipv6cp, send, time)
{
    private const byte InterfaceIdentifier = 1;
    private const int IdentifierBytes = 8;

    private readonly byte[] _own = NewIdentifier(random);
    private bool _isRejected;

    /// <summary>Our own identifier.</summary>
    public ReadOnlySpan<byte> Own => _own;

    protected override IReadOnlyList<ControlOption> Wanted => _isRejected ? [] : [new ControlOption(InterfaceIdentifier, _own)];

    /// <summary>Takes a packet.</summary>
    public void Take(ReadOnlySpan<byte> information)
    {
        if (ControlPacket.TryRead(information, out var packet) && !Receive(packet))
            Send(ControlCode.CodeReject, packet.Id, information);
    }

    protected override ConfigureAnswer Judge(IReadOnlyList<ControlOption> options)
    {
        var (rejected, naked) = (new List<ControlOption>(), new List<ControlOption>());
        foreach (var option in options)
        {
            if (option.Type != InterfaceIdentifier || option.Value.Length != IdentifierBytes)
                rejected.Add(option);
            else if (!option.Value.AsSpan().ContainsAnyExcept((byte)0) || option.Value.AsSpan().SequenceEqual(_own))
                naked.Add(option with { Value = offered });
        }
        return ConfigureAnswer.Of(rejected, naked);
    }

    protected override void Apply(IReadOnlyList<ControlOption> options)
    {
    }

    protected override void TakeNak(IReadOnlyList<ControlOption> options)
    {
        if (options.FirstOrDefault(option => option.Type == InterfaceIdentifier)?.Value is { Length: IdentifierBytes } value)
            value.CopyTo(_own, 0);
    }

    protected override void TakeReject(IReadOnlyList<ControlOption> options) => _isRejected = true;

    private static byte[] NewIdentifier(Random random)
    {
        var identifier = new byte[IdentifierBytes];
        random.NextBytes(identifier);
        identifier[0] &= 0xFD; // Not globally unique (RFC 5072 section 4.1).
        identifier[^1] |= 2; // Never zero, and never what is offered.
        return identifier;
    }
}
