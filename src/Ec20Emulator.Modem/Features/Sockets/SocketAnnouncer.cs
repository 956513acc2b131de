using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// Tells the host what happens on a socket: "recv" once until all is read (ssl.md C7.1), pushed data (C7.2), "closed" once and
/// after the data (C7.10).
/// </summary>
internal sealed class SocketAnnouncer(UrcRouter urcs, ModemSocket socket)
{
    /// <summary>Largest piece of data in one URC, bytes.</summary>
    private const int PushSize = 1500;

    private bool _isAnnounced;
    private bool _isPushQueued;
    private bool _isClosedDue;
    private bool _isMute;

    private string Name => socket.Request.Dialect.Urc;

    /// <summary>Data has come.</summary>
    public void DataArrived()
    {
        if (_isMute)
            return;
        if (socket.Inbox.Mode is AccessMode.DirectPush)
            QueuePush();
        else if (!_isAnnounced)
        {
            _isAnnounced = true;
            var length = socket.IsTcpIp && socket.Settings.AnnouncesLength ? $",{socket.Inbox.Received.Length}" : "";
            Tell($"{Name}: \"recv\",{socket.Id}{length}");
        }
    }

    /// <summary>The host has read all there was.</summary>
    public void ReadEmpty() => _isAnnounced = false;

    /// <summary>Another access mode is in force: data that waits is told of in its way.</summary>
    public void ModeChanged()
    {
        _isAnnounced = false;
        if (!socket.Inbox.Received.IsEmpty)
            DataArrived();
    }

    /// <summary>The connection has ended.</summary>
    public void Closed()
    {
        if (_isMute)
            return;
        if (socket.Inbox.Mode is AccessMode.DirectPush && !socket.Inbox.Received.IsEmpty)
        {
            _isClosedDue = true;
            QueuePush();
            return;
        }
        Tell(ClosedText());
    }

    /// <summary>The host has closed the socket: nothing is told any more.</summary>
    public void Mute() => _isMute = true;

    private void Tell(string line) => urcs.Send(line, socket.Port);

    private string ClosedText() => $"{Name}: \"closed\",{socket.Id}";

    private void QueuePush()
    {
        if (_isPushQueued)
            return;
        _isPushQueued = true;
        var port = PushPort();
        port.Urcs.Send(new Urc(Source: () => TakePush(port)));
    }

    private ModemPort PushPort() => socket.Request.Dialect.PushesOnOpeningPort ? socket.Port : urcs.Target(socket.Port) ?? socket.Port;

    /// <summary>Data leaves its socket only at the moment it goes out, so nothing is lost while a port is busy or slow.</summary>
    private IEnumerable<Information> TakePush(ModemPort port)
    {
        _isPushQueued = false;
        while (!_isMute && socket.Inbox.Mode is AccessMode.DirectPush && !socket.Inbox.Received.IsEmpty)
        {
            if (port.Output.IsCongested || port != PushPort())
            {
                QueuePush();
                yield break;
            }
            var data = socket.Inbox.Take(PushSize, out var from);
            var sender = from is null ? "" : $",\"{from.Address}\",{from.Port}";
            yield return Information.WithData($"{Name}: \"recv\",{socket.Id},{data.Length}{sender}", socket.Inbox.Present(data), socket.Settings.DataOnHeaderLine);
        }
        if (!_isClosedDue || _isMute)
            yield break;
        _isClosedDue = false;
        Tell(ClosedText());
    }
}
