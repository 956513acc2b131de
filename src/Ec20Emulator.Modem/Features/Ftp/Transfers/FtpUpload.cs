using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Ftp.Transfers;

/// <summary>Data on its way to a server. On the mailbox.</summary>
internal sealed class FtpUpload
{
    private readonly ModemCore _core;
    private readonly FtpSession _session;
    private readonly ISocketLink _link;
    private readonly string _urc;
    private readonly CancellationTokenSource _ended = new();
    private readonly ModemTimer _patience;
    private readonly SocketSender _sender;
    private CmeError? _error;
    private long _length;
    private bool _isFinishing;

    /// <summary>Begins.</summary>
    /// <param name="core">The modem.</param>
    /// <param name="session">The client.</param>
    /// <param name="link">The data connection; owned from here on.</param>
    /// <param name="urc">Name of the URC.</param>
    public FtpUpload(ModemCore core, FtpSession session, ISocketLink link, string urc)
    {
        (_core, _session, _link, _urc) = (core, session, link, urc);
        _patience = core.Scheduler.Timer(() => Break(CmeError.FtpTimeout));
        _sender = new SocketSender(core.Mailbox, link, OnProgress, _ => Break(CmeError.FtpDataClosed), _ended.Token);
        session.BeginData((error, _) => Break(error));
    }

    /// <summary>Called when there may be room again.</summary>
    public Action? Progressed { get; set; }

    /// <summary>False while the server is behind.</summary>
    public bool HasRoom => _error is not null || _sender.Free > 0;

    /// <summary>Takes bytes.</summary>
    public void Accept(ReadOnlySpan<byte> data)
    {
        if (_error is not null)
            return;
        _length += data.Length;
        _sender.Accept(data);
        _patience.Start(_session.ReplyTime);
    }

    /// <summary>No more bytes come: the server is told, and the host what it says.</summary>
    public void Finish()
    {
        _isFinishing = true;
        OnProgress();
    }

    private void OnProgress()
    {
        if (_sender.IsDrained)
            _patience.Stop();
        else
            _patience.Start(_session.ReplyTime);
        Progressed?.Invoke();
        if (!_isFinishing || (_error is null && !_sender.IsDrained))
            return;
        _isFinishing = false;
        _patience.Dispose();
        if (_error is { } error)
            _core.Mailbox.Post(() => _session.Tell($"{_urc}: {(int)error},0"));
        else
            End();
    }

    private void End() => _session.Run(
        async (server, running) =>
        {
            await using (_link.ConfigureAwait(false))
            {
                await _link.ShutdownAsync(running).ConfigureAwait(false);
                await server.EndTransferAsync(false, running).ConfigureAwait(false);
                return true;
            }
        },
        _ =>
        {
            _session.LastLength = _length;
            _session.Tell($"{_urc}: 0,{_length}");
        },
        (error, reply) => _session.Tell($"{_urc}: {(int)error},{reply}"));

    private void Break(CmeError error)
    {
        if (_error is not null)
            return;
        _error = error;
        _patience.Dispose();
        _ended.Cancel();
        _link.Abort();
        _ = Task.Run(_link.DisposeAsync, CancellationToken.None);
        _session.Stop(null);
        OnProgress();
    }
}
