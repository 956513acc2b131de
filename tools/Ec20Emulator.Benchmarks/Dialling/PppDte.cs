using System.Buffers;
using System.Buffers.Binary;
using Ec20Emulator.Ppp;
using Ec20Emulator.Ppp.Framing;
using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Benchmarks.Dialling;

/// <summary>A host that has dialled a data call and has one TCP connection over it: no more than what a download needs.</summary>
internal sealed class PppDte
{
    private const ushort HostPort = 40000;
    private const ushort Window = 65535;
    private const byte WindowShift = 2;
    private const byte Syn = 0x02;
    private const byte Ack = 0x10;
    private const byte PushAck = 0x18;

    private readonly Dte _dte;
    private readonly FrameReader _reader;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly IpPacketWriter _packets = new();
    private readonly LineOptions _line = LineOptions.Default;
    private uint _address;
    private int _farPort;
    private uint _next = 1;
    private uint _expected;
    private bool _isLinkUp;
    private bool _hasAddress;
    private bool _isConnected;
    private bool _isAnswerDue;
    private long _received;

    /// <summary>Dials, and brings the link up.</summary>
    /// <param name="dte">Talks AT, echo off.</param>
    public PppDte(Dte dte)
    {
        (_dte, _reader) = (dte, new FrameReader(Take));
        dte.Exchange("ATD*99#\r"u8, "\r\nCONNECT 150000000\r\n"u8);
        SendControl(PppProtocol.Lcp, ControlCode.ConfigureRequest, 1, [2, 6, 0, 0, 0, 0, 7, 2, 8, 2]);
        Run(() => _isLinkUp);
        _line = new LineOptions(0, true, true);
        SendControl(PppProtocol.Ipcp, ControlCode.ConfigureRequest, 2, [3, 6, 0, 0, 0, 0]);
        Run(() => _hasAddress);
    }

    /// <summary>Connects to a port of 127.0.0.1.</summary>
    public void Connect(int port)
    {
        _farPort = port;
        SendSegment(Syn, default, [2, 4, 1460 >> 8, 1460 & 0xFF, 3, 3, WindowShift, 0]);
        _next++;
        Run(() => _isConnected);
        SendSegment(Ack, default, default);
    }

    /// <summary>Sends a request and takes as many bytes as it asks for.</summary>
    public void Download(ReadOnlySpan<byte> request, int size)
    {
        _received = 0;
        SendSegment(PushAck, request, default);
        _next += (uint)request.Length;
        Run(() => _received >= size);
        if (_received > size)
            throw new InvalidDataException($"{_received} bytes came, {size} were sent");
    }

    private void Run(Func<bool> isDone)
    {
        while (!isDone())
        {
            _reader.Read(_dte.ReceiveSome());
            if (_isAnswerDue)
                SendSegment(Ack, default, default);
            _isAnswerDue = false;
        }
    }

    private void Take(ushort protocol, ReadOnlySpan<byte> information)
    {
        if (protocol == (ushort)PppProtocol.Ipv4)
            TakePacket(information);
        else if (ControlPacket.TryRead(information, out var packet))
            TakeControl((PppProtocol)protocol, packet);
    }

    private void TakeControl(PppProtocol protocol, in ControlPacket packet)
    {
        switch ((ControlCode)packet.Code)
        {
            case ControlCode.ConfigureRequest when ControlOption.TryRead(packet.Data, out var options):
                var authentication = options.Where(option => protocol is PppProtocol.Lcp && option.Type == 3).SelectMany(option => (byte[])[option.Type, (byte)(option.Value.Length + 2), .. option.Value]).ToArray();
                SendControl(protocol, authentication.Length > 0 ? ControlCode.ConfigureReject : ControlCode.ConfigureAck, packet.Id, authentication.Length > 0 ? authentication : packet.Data);
                _isLinkUp |= authentication.Length == 0;
                break;
            case ControlCode.ConfigureNak when protocol is PppProtocol.Ipcp && packet.Data.Length >= 6:
                _address = BinaryPrimitives.ReadUInt32BigEndian(packet.Data[2..]);
                SendControl(protocol, ControlCode.ConfigureRequest, 3, packet.Data);
                break;
            case ControlCode.ConfigureAck when protocol is PppProtocol.Ipcp:
                _hasAddress = true;
                break;
        }
    }

    private void TakePacket(ReadOnlySpan<byte> packet)
    {
        if (!IpPacket.TryRead(packet, out var read) || InternetChecksum.Of(read.Path, IpProtocol.Tcp, read.Payload) != 0)
            throw new InvalidDataException("a packet came with a wrong checksum");
        var segment = read.Payload;
        var sequence = BinaryPrimitives.ReadUInt32BigEndian(segment[4..]);
        var data = segment[((segment[12] >> 4) * 4)..];
        if ((segment[13] & Syn) != 0)
        {
            (_expected, _isConnected) = (sequence + 1, true);
            return;
        }
        if (data.IsEmpty)
            return;
        _isAnswerDue = true;
        if (sequence != _expected)
            return; // Sent again, on a busy computer.
        _expected += (uint)data.Length;
        _received += data.Length;
    }

    private void SendControl(PppProtocol protocol, ControlCode code, byte id, ReadOnlySpan<byte> data) =>
        Send(protocol, ControlPacket.ToBytes((byte)code, id, data), protocol is PppProtocol.Lcp ? LineOptions.Default : _line);

    private void SendSegment(byte flags, ReadOnlySpan<byte> data, ReadOnlySpan<byte> options)
    {
        byte[] segment = [.. new byte[20], .. options, .. data];
        BinaryPrimitives.WriteUInt16BigEndian(segment, HostPort);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)_farPort);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(4), _next);
        BinaryPrimitives.WriteUInt32BigEndian(segment.AsSpan(8), _expected);
        (segment[12], segment[13]) = ((byte)((20 + options.Length) / 4 << 4), flags);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(14), Window);
        var path = new IpPath(false, _address, 0x7F000001);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(16), InternetChecksum.Of(path, IpProtocol.Tcp, segment));
        Send(PppProtocol.Ipv4, _packets.ToPacket(path, IpProtocol.Tcp, segment), _line);
    }

    private void Send(PppProtocol protocol, ReadOnlySpan<byte> information, in LineOptions options)
    {
        _output.ResetWrittenCount();
        FrameWriter.Write(_output, (ushort)protocol, information, options);
        _dte.Send(_output.WrittenSpan);
    }
}
