using Ec20Emulator.Modem.Core;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>
/// How the connection of a socket comes to its end: goodbye is said behind all accepted data, the peer's is heard, and those who wait
/// for both are told once. Lives on the mailbox.
/// </summary>
internal sealed class SocketEnd(ModemCore core, int id, ILogger log)
{
    private readonly CancellationTokenSource _cut = new();
    private ISocketLink? _link;
    private SocketSender? _sender;
    private Goodbye _goodbye;
    private bool _isPeerDone;
    private bool _isReleased;

    /// <summary>Cancelled when everything under way on the socket ends.</summary>
    public CancellationToken Cut => _cut.Token;

    /// <summary>Called once when the connection has ended, for all who wait for it.</summary>
    public Action? Gone { get; set; }

    /// <summary>True once the connection has ended and those who waited have been told.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True once close_notify and FIN are on their way behind all accepted data.</summary>
    public bool HasSaidGoodbye => _goodbye is Goodbye.Said;

    /// <summary>True while accepted data or the goodbye behind it is still on its way to the peer.</summary>
    public bool IsDelivering => !_cut.IsCancellationRequested && (_sender is { IsDrained: false } || _goodbye is Goodbye.UnderWay);

    /// <summary>The connection is there: from now on it has an end.</summary>
    public void Follow(ISocketLink link, SocketSender sender) => (_link, _sender) = (link, sender);

    /// <summary>The peer, or the network, has ended the connection.</summary>
    /// <param name="isOrderly">True where the peer said goodbye: what was accepted can still be sent.</param>
    public void PeerDone(bool isOrderly)
    {
        _isPeerDone = true;
        if (isOrderly)
            SayGoodbyeOnceDrained();
        else
            _cut.Cancel();
        if (!IsDelivering)
            TellGone();
    }

    /// <summary>Sends close_notify and FIN as soon as accepted data is out.</summary>
    public void SayGoodbyeOnceDrained()
    {
        if (_goodbye is Goodbye.None)
            _goodbye = Goodbye.Due;
        if (_goodbye is not Goodbye.Due || _link is not { } link || _sender is not { IsDrained: true } || _cut.IsCancellationRequested)
            return;
        _goodbye = Goodbye.UnderWay;
        _ = Task.Run(() => SayGoodbyeAsync(link), CancellationToken.None);
    }

    /// <summary>The network has taken some of what was accepted.</summary>
    public void SendProgressed()
    {
        if (_goodbye is Goodbye.Due)
            SayGoodbyeOnceDrained();
    }

    /// <summary>The open failed: nothing is under way any more.</summary>
    public void CutOff() => _cut.Cancel();

    /// <summary>The connection is let go of: whoever waits is told, whatever is under way ends, the link goes. The second time nothing is left to do.</summary>
    /// <param name="link">The link; null where there was none yet.</param>
    /// <param name="idle">Completes when nothing is read or written any more.</param>
    /// <param name="abort">True to reset the connection instead of closing it.</param>
    public void Release(ISocketLink? link, Task idle, bool abort)
    {
        var isFirst = !_isReleased;
        _isReleased = true;
        TellGone();
        _cut.Cancel();
        if (link is null || !isFirst)
            return;
        if (abort)
            link.Abort();
        // A local port must be free again when the command is answered; a connection may have more to do.
        if (link.Listens || link.IsDatagram)
            _ = link.DisposeAsync().AsTask();
        else
            _ = Task.Run(() => DisposeAsync(link, idle), CancellationToken.None);
    }

    /// <summary>Where something is still under way on a connection that is to be reset, .NET sends FIN first.</summary>
    private static async Task DisposeAsync(ISocketLink link, Task idle)
    {
        await idle.ConfigureAwait(false);
        await link.DisposeAsync().ConfigureAwait(false);
    }

    private async Task SayGoodbyeAsync(ISocketLink link)
    {
        var outcome = Goodbye.Failed;
        try
        {
            await link.ShutdownAsync(_cut.Token).ConfigureAwait(false);
            outcome = Goodbye.Said;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            SocketLog.GoodbyeFailed(log, id, exception.Message);
        }
        finally
        {
            core.Mailbox.Post(() => GoodbyeDone(outcome));
        }
    }

    private void GoodbyeDone(Goodbye outcome)
    {
        _goodbye = outcome;
        if (_isPeerDone)
            TellGone();
    }

    private void TellGone()
    {
        var gone = Gone;
        (Gone, IsOver) = (null, true);
        gone?.Invoke();
    }

    private enum Goodbye
    {
        None,
        Due,
        UnderWay,
        Said,
        Failed,
    }
}
