using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Ftp.Wire;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>Told of a failure.</summary>
/// <param name="error">The code.</param>
/// <param name="reply">The reply code of the server, or 0.</param>
internal delegate void FtpFailed(CmeError error, int reply);

/// <summary>The FTP client of the module: one server, one thing at a time. What takes the PDP context away ends it. Lives on the mailbox.</summary>
internal sealed class FtpSession
{
    private readonly ModemCore _core;
    private readonly IPacketContexts _contexts;
    private readonly SslLinkMaker _ssl;
    private readonly ILogger _log;
    private readonly Errand _errand;
    private FtpServer? _server;
    private FtpFailed? _interrupted;
    private int _contextId;

    public FtpSession(ModemCore core, IPacketContexts contexts, SslLinkMaker ssl)
    {
        (_core, _contexts, _ssl) = (core, contexts, ssl);
        _log = core.Logs.CreateLogger("Ftp");
        _errand = new Errand(core);
        contexts.Lost += OnContextLost;
    }

    /// <summary>AT+QFTPCFG.</summary>
    public FtpSettings Settings { get; private set; } = new();

    /// <summary>AT+QFTPSTAT.</summary>
    public FtpState State { get; private set; } = FtpState.Closed;

    /// <summary>How the server was opened; null where there is none.</summary>
    public FtpAccount? Account { get; private set; }

    /// <summary>PDP context of the server, or of the next one.</summary>
    public int ContextId => Account is null ? Settings.ContextId : _contextId;

    /// <summary>AT+QFTPLEN: bytes of the last transfer.</summary>
    public long LastLength { get; set; }

    /// <summary>The port of the last command, which hears what comes of it.</summary>
    public ModemPort? Home { get; set; }

    /// <summary>"rsptimeout" as a time.</summary>
    public TimeSpan ReplyTime => TimeSpan.FromSeconds(Settings.ReplySeconds);

    /// <summary>Why the server cannot be used now, or null.</summary>
    public (CmeError Error, string Why)? Obstacle => State switch
    {
        FtpState.Idle => null,
        FtpState.Closed => (CmeError.FtpControlClosed, "no server is open"),
        _ => (CmeError.FtpServerBusy, $"the client is {State}"),
    };

    /// <summary>Sends a URC of one line.</summary>
    public void Tell(string line)
    {
        if (Home is { } home)
            _core.Urcs.Send(line, home);
    }

    /// <summary>Opens a server.</summary>
    public void Open(string host, int port, Action done, FtpFailed failed)
    {
        _contextId = Settings.ContextId;
        if (_contexts.StateOf(_contextId) is not ContextState.Active)
        {
            FtpLog.Ended(_log, (int)CmeError.FtpNetworkError, $"PDP context {_contextId} is not active");
            _core.Mailbox.Post(() => failed(CmeError.FtpNetworkError, 0));
            return;
        }
        var account = new FtpAccount(host, port, Settings.User, Settings.Password, Settings.SslType);
        Account = account;
        var target = new NetworkTarget(host, port, _contexts.DnsServersOf(_contextId));
        var dialler = new FtpDialler(
            _core, target.DnsServers, account.Ssl == 0 ? null : _ssl.OnTopOf(target, Settings.SslContextId), _contexts.Counter);
        Start(FtpState.Opening, running => FtpServer.OpenAsync(dialler, account, running), server =>
        {
            _server = server;
            FtpLog.Opened(_log, host, port, account.User);
            done();
        }, failed, server => server.Cut());
    }

    /// <summary>Leaves the server.</summary>
    public void Close(Action done)
    {
        var server = _server!;
        Start(FtpState.Closing, running => server.DoAsync("QUIT", running), _ => End(), (_, _) => End());

        void End()
        {
            Cut();
            done();
        }
    }

    /// <summary>Does something with the server, off the mailbox.</summary>
    /// <param name="work">What; it may take "rsptimeout".</param>
    /// <param name="done">Told what it brought.</param>
    /// <param name="failed">Told the code of a failure.</param>
    public void Run<T>(Func<FtpServer, CancellationToken, Task<T>> work, Action<T> done, FtpFailed failed)
    {
        var server = _server!;
        Start(FtpState.Transferring, running => work(server, running), done, failed, static result => Drop(result as ISocketLink));
    }

    /// <summary>Data moves now; the server is told and heard again when it has.</summary>
    /// <param name="interrupted">Told the code where the connection is lost meanwhile.</param>
    public void BeginData(FtpFailed interrupted) => (State, _interrupted) = (FtpState.Transferring, interrupted);

    /// <summary>Ends everything at once.</summary>
    /// <param name="error">The code for whoever waits; null = nobody is told.</param>
    public void Stop(CmeError? error)
    {
        var interrupted = Cut();
        if (error is { } code)
            interrupted?.Invoke(code, 0);
    }

    /// <summary>Power is gone: what is under way ends, and nobody is told.</summary>
    public void Reset()
    {
        Home = null;
        Stop(CmeError.FtpControlClosed);
        (Settings, LastLength) = (new FtpSettings(), 0);
    }

    private void Start<T>(FtpState state, Func<CancellationToken, Task<T>> work, Action<T> done, FtpFailed failed, Action<T>? tooLate = null)
    {
        (_interrupted, State) = (failed, state);
        _errand.Begin(
            work,
            ReplyTime,
            result =>
            {
                (_interrupted, State) = (null, FtpState.Idle);
                done(result);
            },
            failure => Fail(FailureOf(failure)),
            tooLate);
    }

    /// <summary>A data connection nobody waits for any more.</summary>
    private static void Drop(ISocketLink? link)
    {
        link?.Abort();
        if (link is not null)
            _ = Task.Run(link.DisposeAsync, CancellationToken.None);
    }

    private static FtpFailureException FailureOf(Exception failure) => failure switch
    {
        FtpFailureException own => own,
        TimeoutException late => new FtpFailureException(CmeError.FtpTimeout, 0, late.Message),
        IOException broken => new FtpFailureException(CmeError.FtpDataClosed, 0, broken.Message),
        _ => new FtpFailureException(CmeError.FtpUnknown, 0, failure.ToString()),
    };

    private void Fail(FtpFailureException failure)
    {
        FtpLog.Ended(_log, (int)failure.Error, failure.Message);
        var failed = _interrupted;
        _interrupted = null;
        if (failure.EndsConnection || _server is null)
            Cut();
        else
            State = FtpState.Idle;
        failed?.Invoke(failure.Error, failure.Reply);
    }

    private FtpFailed? Cut()
    {
        _errand.CallOff();
        var interrupted = _interrupted;
        (_interrupted, Account, State) = (null, null, FtpState.Closed);
        _server?.Cut();
        _server = null;
        return interrupted;
    }

    private void OnContextLost(int contextId, ContextLoss loss)
    {
        if (contextId != _contextId || State is FtpState.Closed)
            return;
        var interrupted = Cut();
        // After the answer or the URC that tells of the context itself.
        _core.Mailbox.Post(() => interrupted?.Invoke(CmeError.FtpNetworkError, 0));
    }
}
