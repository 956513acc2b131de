using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Engine;

/// <summary>One DTE at one port, from attaching to its end: reads what it sends and posts it to the mailbox, one piece at a time.</summary>
internal sealed class PortConnection(ModemPort port, IPort dte, Mailbox mailbox) : IDisposable
{
    private const int SmallestRead = 1024;
    private const int LargestRead = 64 * 1024;

    private readonly SemaphoreSlim _mayRead = new(0, 1);
    private byte[] _buffer = new byte[SmallestRead];
    private int _received;
    private bool _isWaiting;
    private bool _isAttached;

    /// <summary>Serves the DTE until it goes away or the token is cancelled.</summary>
    /// <param name="attached">Called once it is attached.</param>
    /// <param name="cancellationToken">Takes it off.</param>
    /// <exception cref="PortTakenException">The port has a DTE already, which stays.</exception>
    public async Task RunAsync(Action? attached, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Action<DteLines> linesChanged = lines => mailbox.Post(() => port.Wiring.DteLinesChanged(lines));
        Action<LineSettings> settingsChanged = settings => mailbox.Post(() => port.Wiring.LineSettingsChanged(settings));
        dte.DteLinesChanged += linesChanged;
        dte.LineSettingsChanged += settingsChanged;
        try
        {
            await mailbox.TellAsync(() => Attach(ended.Token)).ConfigureAwait(false);
            attached?.Invoke();
            await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The modem is being shut down or the listener took the port away.
        }
        finally
        {
            dte.DteLinesChanged -= linesChanged;
            dte.LineSettingsChanged -= settingsChanged;
            await ended.CancelAsync().ConfigureAwait(false);
            await mailbox.TellAsync(Detach).ConfigureAwait(false);
        }
    }

    public void Dispose() => _mayRead.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Action take = Take;
        while ((_received = await dte.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            mailbox.Post(take);
            await _mayRead.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Attach(CancellationToken ended)
    {
        if (port.Wiring.DteDescription is { } taker)
            throw new PortTakenException(port.Name, taker);
        _isAttached = true;
        PortLog.Attached(port.Log, port.Name, dte.Description);
        port.Intake.RoomMade = ReadOn;
        port.Wiring.Attach(dte, ended);
        port.SendUrcs();
    }

    private void Detach()
    {
        if (!_isAttached)
            return;
        port.Intake.RoomMade = null;
        port.Wiring.Detach();
        PortLog.Detached(port.Log, port.Name, dte.Description);
    }

    private void Take()
    {
        port.Intake.Receive(_buffer, _received);
        FitBuffer();
        _isWaiting = true;
        ReadOn();
    }

    /// <summary>Bulk data is worth a larger buffer, an idle AT port is not.</summary>
    private void FitBuffer()
    {
        if (_received == _buffer.Length && _received < LargestRead)
            _buffer = new byte[4 * _received];
        else if (_received <= SmallestRead && _buffer.Length > SmallestRead)
            _buffer = new byte[SmallestRead];
    }

    private void ReadOn()
    {
        if (!_isWaiting || !port.Intake.HasRoom)
            return;
        _isWaiting = false;
        _mayRead.Release();
    }
}
