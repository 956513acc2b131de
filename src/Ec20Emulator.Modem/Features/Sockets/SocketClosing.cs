using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// The close of a socket by its host: accepted data goes out, goodbye is said, the peer's goodbye awaited for a bounded time
/// (ssl.md C6.2, tcpip.md 3.2). A DTE that hangs up closes likewise (ssl.md C7.5).
/// </summary>
internal sealed class SocketClosing
{
    /// <summary>How long the peer is waited for without a time-out of the host's own.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    private readonly ModemSocket _socket;
    private readonly Action<bool> _release;
    private readonly ModemTimer _deadline;
    private bool _isOver;

    /// <summary>Prepares a close.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="socket">The socket to close.</param>
    /// <param name="release">Called when it has ended, to give id or connection back; true where the connection is to be reset.</param>
    public SocketClosing(ModemCore core, ModemSocket socket, Action<bool> release)
    {
        (_socket, _release) = (socket, release);
        _deadline = core.Scheduler.Timer(() =>
        {
            SocketLog.PeerSilent(socket.Log, socket.Id);
            End(inOrder: false);
        });
    }

    /// <summary>Begins to close; a close that is under way already is waited for like the peer.</summary>
    /// <param name="timeout">Longest wait for the peer; zero = at once, by reset.</param>
    public void Begin(TimeSpan timeout)
    {
        var isOpen = _socket.State is SocketState.Connected || _socket.IsBeingClosed || _socket.IsDelivering;
        if (!isOpen || timeout <= TimeSpan.Zero)
        {
            End(inOrder: !isOpen);
            return;
        }
        _socket.Gone += OnGone;
        _deadline.Start(timeout);
        if (_socket.IsBeingClosed)
            return;
        _socket.BeginClose();
        _socket.SayGoodbyeOnceDrained();
    }

    private void OnGone() => End(inOrder: true);

    private void End(bool inOrder)
    {
        if (_isOver)
            return;
        _isOver = true;
        _deadline.Dispose();
        _socket.Gone -= OnGone;
        // Behind a goodbye that was said, the network still delivers what it has taken; a reset would take that back.
        _release(!inOrder && !_socket.HasSaidGoodbye);
    }
}
