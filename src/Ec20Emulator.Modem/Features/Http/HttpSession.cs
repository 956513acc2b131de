using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Http.Wire;
using Ec20Emulator.Modem.Features.Packet;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>
/// The HTTP client of the module: settings, URL, the connection that is kept between requests and the answer not read yet. What takes the
/// PDP context away ends all it does. Lives on the mailbox.
/// </summary>
internal sealed class HttpSession : IHttpTraffic
{
    /// <summary>How long a connection is kept that serves no request.</summary>
    public static readonly TimeSpan KeepTime = TimeSpan.FromSeconds(60);

    private readonly ModemCore _core;
    private readonly IPacketContexts _contexts;
    private readonly ILogger _log;
    private readonly ModemTimer _unused;
    private CancellationTokenSource? _running;
    private Action<CmeError?>? _interrupted;
    private HttpOrigin? _origin;
    private HttpLine? _line;

    public HttpSession(ModemCore core, IPacketContexts contexts)
    {
        (_core, _contexts) = (core, contexts);
        _log = core.Logs.CreateLogger("Http");
        _unused = core.Scheduler.Timer(() => CloseLine());
        contexts.Lost += OnContextLost;
    }

    /// <summary>AT+QHTTPCFG.</summary>
    public HttpSettings Settings { get; private set; } = new();

    /// <summary>AT+QHTTPURL; null = none yet.</summary>
    public HttpUrl? Url { get; set; }

    /// <summary>Files that wait for the last part of their request (AT+QHTTPPOSTFILE, post_mode 1).</summary>
    public List<byte[]> RecordedFiles { get; } = [];

    /// <summary>The port of the last command, which hears what comes of it as it hears news of a socket.</summary>
    public ModemPort? Home { get; set; }

    /// <summary>What it is busy with.</summary>
    public HttpActivity Activity { get; private set; }

    /// <summary>The answer that can be read; null where there is none.</summary>
    public HttpReply? Reply { get; private set; }

    /// <summary>True while there is a connection.</summary>
    public bool IsConnected => _line is { IsOpen: true };

    /// <summary>Why nothing new can begin, or null.</summary>
    public CmeError? Obstacle => Activity switch
    {
        HttpActivity.None => null,
        HttpActivity.Input => CmeError.HttpUartBusy,
        _ => CmeError.HttpBusy,
    };

    /// <summary>The connection kept to an origin; null where there is none, or one that cannot be used.</summary>
    public HttpLine? LineTo(HttpOrigin origin) => Reply is null or { Length: 0 } && _line is { IsOpen: true } && _origin == origin ? _line : null;

    /// <summary>Sends a URC of one line.</summary>
    public void Tell(string line) => _core.Urcs.Send(line, Home!);

    /// <summary>Counted input begins or ends.</summary>
    public void Type(bool begins) => Activity = begins ? HttpActivity.Input : HttpActivity.None;

    /// <summary>Begins work on a connection, off the mailbox. The answer not read yet is gone, and so is a connection the work does not take over.</summary>
    /// <param name="origin">Whom the connection is to.</param>
    /// <param name="work">Hands back the connection it took or made, with an answer unless that was all.</param>
    /// <param name="done">Told of a success.</param>
    /// <param name="failed">Told the code of a failure, be it that the context is lost; null where the host has called it off, or power is gone.</param>
    public void Start(HttpOrigin origin, Func<CancellationToken, Task<HttpOutcome>> work, Action<HttpReply?> done, Action<CmeError?> failed)
    {
        if (LineTo(origin) is null)
            CloseLine();
        Reply = null;
        _unused.Stop();
        var running = new CancellationTokenSource();
        (_running, _interrupted, _origin, Activity) = (running, failed, origin, HttpActivity.Request);
        _core.Launches.Run(() => RunAsync(work, done, running));
    }

    /// <summary>Takes the answer to hand its body out; the connection stays with it until <see cref="EndRead"/>.</summary>
    /// <param name="interrupted">Told a code where the connection is lost meanwhile; null where power is gone.</param>
    public HttpReply BeginRead(Action<CmeError?> interrupted)
    {
        var reply = Reply ?? throw new InvalidOperationException("there is no answer to read");
        (Reply, _interrupted, Activity) = (null, interrupted, HttpActivity.Read);
        _unused.Stop();
        return reply;
    }

    /// <summary>The body has been handed out, or nobody wants the rest.</summary>
    /// <param name="isWhole">True where it came to its end: the connection is kept.</param>
    public void EndRead(bool isWhole)
    {
        (_interrupted, Activity) = (null, HttpActivity.None);
        if (isWhole)
            KeepLine();
        else
            Cut();
    }

    /// <summary>Ends what is under way and cuts the connection.</summary>
    /// <param name="error">The code for whoever waits; null = the host is told nothing.</param>
    public void Stop(CmeError? error) => Cut()?.Invoke(error);

    /// <summary>Power is gone.</summary>
    public void Reset()
    {
        Stop(null);
        RecordedFiles.Clear();
        (Settings, Url) = (new HttpSettings(), null);
    }

    void IHttpTraffic.Sent(int count) => _core.Mailbox.Post(() => _contexts.Counter.AddSent(count));

    void IHttpTraffic.Received(int count) => _core.Mailbox.Post(() => _contexts.Counter.AddReceived(count));

    private async Task RunAsync(Func<CancellationToken, Task<HttpOutcome>> work, Action<HttpReply?> done, CancellationTokenSource running)
    {
        try
        {
            var outcome = await work(running.Token).ConfigureAwait(false);
            _core.Mailbox.Post(() => Succeed(outcome, done, running));
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            // Whoever called it off has said so.
        }
        catch (Exception failure)
        {
            var (error, story) = (HttpFailures.CodeOf(failure), HttpFailures.StoryOf(failure));
            _core.Mailbox.Post(() => Fail(error, story, running));
        }
    }

    private void Succeed(HttpOutcome outcome, Action<HttpReply?> done, CancellationTokenSource running)
    {
        if (_running != running)
        {
            outcome.Line.Cut();
            return;
        }
        (_running, _interrupted, _line, Reply, Activity) = (null, null, outcome.Line, outcome.Reply, HttpActivity.None);
        if (Reply is null or { Length: 0 })
            KeepLine();
        done(outcome.Reply);
    }

    private void Fail(CmeError error, string story, CancellationTokenSource running)
    {
        if (_running != running)
            return;
        HttpLog.Ended(_log, "request", (int)error, story);
        Cut()?.Invoke(error);
    }

    /// <summary>Ends everything at once; returns who is to be told.</summary>
    private Action<CmeError?>? Cut()
    {
        _running?.Cancel();
        var interrupted = _interrupted;
        (_running, _interrupted, Reply, Activity) = (null, null, null, Activity is HttpActivity.Input ? Activity : HttpActivity.None);
        _unused.Stop();
        _line?.Cut();
        _line = null;
        return interrupted;
    }

    /// <summary>An answer that is still to come from it is gone; one without a body is not.</summary>
    private void CloseLine()
    {
        if (Reply is not { Length: 0 })
            Reply = null;
        _unused.Stop();
        _line?.Dispose();
        _line = null;
    }

    private void KeepLine()
    {
        if (_line is not { IsOpen: true } line)
        {
            EndLine();
            return;
        }
        _unused.Start(KeepTime);
        _ = WatchAsync(line);
    }

    private async Task WatchAsync(HttpLine line)
    {
        if (!await line.WatchAsync().ConfigureAwait(false))
            return;
        _core.Mailbox.Post(() =>
        {
            if (_line == line && Activity is not HttpActivity.Request)
                EndLine();
        });
    }

    /// <summary>The server has ended the connection. The host hears of it behind whatever else this turn has to say.</summary>
    private void EndLine()
    {
        CloseLine();
        if (Settings.TellsOfClose)
            _core.Mailbox.AtTurnEnd(() => _core.Mailbox.Post(() => Tell("+QHTTPURC: \"closed\"")));
    }

    private void OnContextLost(int contextId, ContextLoss loss)
    {
        if (contextId != _origin?.ContextId || (_running is null && _line is null))
            return;
        var interrupted = Cut();
        // After the answer or the URC that tells of the context itself.
        _core.Mailbox.Post(() => interrupted?.Invoke(loss is ContextLoss.ByNetwork ? CmeError.HttpNetworkError : CmeError.HttpNetworkDeactivated));
    }
}

/// <summary>Whom a connection is to, and over what.</summary>
/// <param name="IsSecure">TLS.</param>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Port.</param>
/// <param name="ContextId">PDP context, 1-16.</param>
/// <param name="SslContextId">SSL context, 0-5.</param>
internal sealed record HttpOrigin(bool IsSecure, string Host, int Port, int ContextId, int SslContextId);

/// <summary>What work on a connection brought.</summary>
/// <param name="Line">The connection.</param>
/// <param name="Reply">The answer; null where only the connection was asked for.</param>
internal readonly record struct HttpOutcome(HttpLine Line, HttpReply? Reply);
