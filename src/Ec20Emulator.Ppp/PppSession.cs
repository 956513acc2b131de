using System.Buffers;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Ppp.Authentication;
using Ec20Emulator.Ppp.Framing;
using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Ppp;

/// <summary>
/// One PPP link from the network's end (RFC 1661 section 3): link establishment, authentication, network-layer protocols, termination. Octets
/// go in, frames are asked for; whoever drives it calls <see cref="Tick"/> when <see cref="DueIn"/> is over.
/// </summary>
internal sealed class PppSession
{
    private const int MostControlPackets = 64;
    private const int LargestPacket = LinkControl.DefaultMru;

    private readonly FrameReader _reader;
    private readonly LinkControl _link;
    private readonly NetworkProtocols _network;
    private readonly IpStack _stack;
    private readonly PppCredentials? _expected;
    private readonly IPppLine _line;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly Queue<(PppProtocol Protocol, byte[] Packet)> _control = [];
    private readonly byte[] _packet = new byte[LargestPacket];
    private Authenticator? _authenticator;

    /// <summary>Sets it up; <see cref="Begin"/> says the first word.</summary>
    /// <param name="settings">What the network grants.</param>
    /// <param name="expected">Who the host is to be, if it shows who it is; null = anybody.</param>
    /// <param name="stack">The network behind the link.</param>
    /// <param name="line">What lies between the link and the host.</param>
    /// <param name="time">Clock of the host: one that is not scaled.</param>
    /// <param name="random">Source of magic numbers, challenges and identifiers.</param>
    public PppSession(IpSettings settings, PppCredentials? expected, IpStack stack, IPppLine line, TimeProvider time, Random random)
    {
        (_expected, _stack, _line, _time, _random) = (expected, stack, line, time, random);
        _reader = new FrameReader(Take);
        _link = new LinkControl(Send, time, random);
        _link.Up += LinkUp;
        _link.Down += LinkDown;
        _link.Ended += End;
        _network = new NetworkProtocols(settings, stack, Send, time, random);
        _network.LastEnded += _link.Terminate;
    }

    /// <summary>True once the link is over.</summary>
    public bool IsOver => EndReason is not null;

    /// <summary>Why it is over; null where it is not.</summary>
    public string? EndReason { get; private set; }

    /// <summary>True where IP packets pass.</summary>
    public bool IsUp => _network.IsUp;

    /// <summary>Bytes of IP packets of the host.</summary>
    public long BytesFromHost { get; private set; }

    /// <summary>Bytes of IP packets to the host.</summary>
    public long BytesToHost { get; private set; }

    /// <summary>Frames that were dropped.</summary>
    public long DroppedFrames => _reader.Dropped;

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn
    {
        get
        {
            var due = Deadline.Earlier(_link.DueIn, _authenticator?.DueIn);
            due = Deadline.Earlier(due, _network.DueIn);
            return Deadline.Earlier(due, _stack.DueIn);
        }
    }

    /// <summary>Says the first word.</summary>
    public void Begin() => _link.Open();

    /// <summary>Takes octets of the line.</summary>
    public void Receive(ReadOnlySpan<byte> line) => _reader.Read(line);

    /// <summary>Asks the host to end the link.</summary>
    public void Terminate() => _link.Terminate();

    /// <summary>Ends it without a word, and every flow with it.</summary>
    public void Abandon()
    {
        _link.Close();
        End("hung up");
    }

    /// <summary>Does what is due.</summary>
    public void Tick()
    {
        _link.Tick();
        _authenticator?.Tick();
        _network.Tick();
        _stack.Tick();
    }

    /// <summary>Writes the next frame.</summary>
    /// <returns>False where there is none.</returns>
    public bool WriteNext(IBufferWriter<byte> output)
    {
        if (_control.TryDequeue(out var control))
        {
            var options = control.Protocol is PppProtocol.Lcp ? LineOptions.Default : _link.Line;
            Put(output, control.Protocol, control.Packet, options);
            return true;
        }
        if (!IsUp)
            return false;
        var size = _stack.WriteNext(_packet);
        if (size == 0)
            return false;
        var isV6 = _packet[0] >> 4 == 6;
        if (!_network.IsOpen(isV6))
            return true; // Made while its protocol was open, and no longer wanted.
        BytesToHost += size;
        Put(output, isV6 ? PppProtocol.Ipv6 : PppProtocol.Ipv4, _packet.AsSpan(0, size), _link.Line);
        return true;
    }

    private void Put(IBufferWriter<byte> output, PppProtocol protocol, ReadOnlySpan<byte> information, in LineOptions options)
    {
        if (_line.Passes(FaultLocation.Dce, (ushort)protocol, information))
            FrameWriter.Write(output, (ushort)protocol, information, options);
    }

    private void Take(ushort protocol, ReadOnlySpan<byte> information)
    {
        if (IsOver || !_line.Passes(FaultLocation.Dte, protocol, information))
            return;
        switch ((PppProtocol)protocol)
        {
            case PppProtocol.Lcp:
                _link.Take(information);
                if (_link.State is AutomatonState.Opened && LinkControl.RejectedProtocol(information) is { } rejected)
                    _network.TakeRejection((PppProtocol)rejected);
                break;
            case PppProtocol.Pap when _authenticator is Pap && ControlPacket.TryRead(information, out var packet):
                _authenticator.Receive(packet);
                break;
            case PppProtocol.Chap when _authenticator is Chap && ControlPacket.TryRead(information, out var packet):
                _authenticator.Receive(packet);
                break;
            case PppProtocol.Ipcp or PppProtocol.Ipv6cp when _network.Take((PppProtocol)protocol, information):
                break;
            case PppProtocol.Ipv4 or PppProtocol.Ipv6 when _network.IsOpen((PppProtocol)protocol is PppProtocol.Ipv6):
                BytesFromHost += information.Length;
                _stack.Receive(information);
                break;
            case PppProtocol.Ipv4 or PppProtocol.Ipv6 or PppProtocol.Pap or PppProtocol.Chap:
                break; // Not now.
            default:
                _link.RejectProtocol(protocol, information);
                break;
        }
    }

    private void Send(PppProtocol protocol, byte[] packet)
    {
        if (_control.Count < MostControlPackets)
            _control.Enqueue((protocol, packet));
    }

    private void LinkUp()
    {
        _authenticator = _link.Authentication switch
        {
            AuthenticationMethod.ChapMd5 => new Chap(_expected, _line, Send, _time, _random),
            AuthenticationMethod.Pap => new Pap(_expected, _line, Send),
            _ => null,
        };
        if (_authenticator is null)
        {
            BeginNetwork();
            return;
        }
        _authenticator.Decided += isRight =>
        {
            if (isRight)
                BeginNetwork();
            else
                _link.Terminate();
        };
        _authenticator.Begin();
    }

    private void LinkDown()
    {
        _authenticator = null;
        _network.Close();
        _stack.DropAll();
    }

    private void BeginNetwork() => _network.Begin(_link.HostMru);

    private void End(string reason)
    {
        if (IsOver)
            return;
        EndReason = reason;
        LinkDown();
    }
}
