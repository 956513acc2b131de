using System.Buffers;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Modes;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// A connection and a port in transparent mode: bytes of the DTE become packets (tcpip.md 5), bytes of the peer go out as they come.
/// </summary>
internal sealed class TransparentJoint : ITransparentEndpoint
{
    private const int DeliverySize = 32 * 1024;

    private readonly SocketTable _table;
    private readonly ModemSocket _socket;
    private readonly ModemTimer _wait;
    private readonly ArrayBufferWriter<byte> _packet = new();
    private TransparentMode? _mode;

    public TransparentJoint(SocketTable table, ModemSocket socket, ModemPort port, Scheduler scheduler)
    {
        (_table, _socket, Port) = (table, socket, port);
        _wait = scheduler.Timer(SendPacket);
    }

    /// <summary>The port joined to.</summary>
    public ModemPort Port { get; }

    /// <summary>Bytes the port's output takes now.</summary>
    public int Room => Port.Output.IsCongested ? 0 : DeliverySize;

    /// <summary>Answers CONNECT and takes the port.</summary>
    public void Enter(TransparentEntry enter)
    {
        _socket.Port = Port;
        _mode = enter(this);
        _socket.Inbox.Join(this);
    }

    /// <summary>Puts out what waited in the socket.</summary>
    public void Start()
    {
        while (!_socket.Inbox.Received.IsEmpty)
            Port.Output.Write(_socket.Inbox.Take(ReceiveStore.DefaultCapacity, out _).Span);
    }

    /// <summary>Bytes of the peer.</summary>
    public void Deliver(ReadOnlySpan<byte> data) => Port.Output.Write(data);

    public int Offer(ReadOnlySpan<byte> data)
    {
        var sender = _socket.Sender!;
        var room = sender.Free - _packet.WrittenCount;
        if (room <= 0)
        {
            SendPacket();
            return 0;
        }
        if (_socket.Link is { IsDatagram: true })
            room = Math.Min(room, Math.Max(1, _socket.Settings.TransparentPacketSize - _packet.WrittenCount));
        var taken = data[..Math.Min(data.Length, room)];
        if (_packet.WrittenCount == 0 && taken.Length >= _socket.Settings.TransparentPacketSize && _socket.TrySend(taken))
            return taken.Length;
        _packet.Write(taken);
        if (_packet.WrittenCount >= _socket.Settings.TransparentPacketSize || _socket.Settings.TransparentWait == 0)
            SendPacket();
        else
            _wait.Start(TimeSpan.FromMilliseconds(100 * _socket.Settings.TransparentWait));
        return taken.Length;
    }

    public void TakeRest(ReadOnlySpan<byte> data)
    {
        _socket.Traffic.AddSent(data.Length);
        SendPacket();
        var size = _socket.Link is { IsDatagram: true } ? _socket.Settings.TransparentPacketSize : data.Length;
        for (; !data.IsEmpty; data = data[Math.Min(size, data.Length)..])
            _socket.Sender!.Accept(data[..Math.Min(size, data.Length)]);
    }

    /// <summary>The sender has room again.</summary>
    public void SendProgressed() => Port.Intake.Pump();

    public void OutputRelieved() => _socket.Inbox.ReadOn();

    public void Left(TransparentExit exit)
    {
        if (exit is not TransparentExit.PowerLost)
            SendPacket();
        _wait.Dispose();
        _socket.Inbox.Unjoin();
        if (exit is TransparentExit.HungUp)
            _table.HangUp(_socket);
        else if (exit is TransparentExit.Suspended)
            Port.Suspended = new SuspendedSocket(_table, _socket, Port);
    }

    /// <summary>The connection is gone: the port says NO CARRIER.</summary>
    public void LoseCarrier()
    {
        _wait.Dispose();
        _mode!.LoseCarrier();
    }

    private void SendPacket()
    {
        _wait.Stop();
        if (_packet.WrittenCount > 0 && _socket.TrySend(_packet.WrittenSpan))
            _packet.ResetWrittenCount();
    }
}
