using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Tcpip.Services;

/// <summary>
/// Work of a network service over a PDP context, one at a time: off the mailbox, and over without a word when the host takes the
/// context away. Members are called on the mailbox.
/// </summary>
internal sealed class ContextErrand
{
    private readonly ModemCore _core;
    private readonly string _name;
    private readonly ILogger _log;
    private CancellationTokenSource? _running;
    private Action<TcpIpError>? _failed;
    private int _contextId;

    public ContextErrand(ModemCore core, IPacketContexts contexts, string name)
    {
        (_core, _name) = (core, name);
        _log = core.Logs.CreateLogger("Services");
        contexts.Lost += OnContextLost;
    }

    /// <summary>True while work is under way.</summary>
    public bool IsRunning => _running is not null;

    /// <summary>What was asked for last, as a read form shows it.</summary>
    public string? Asked { get; set; }

    /// <summary>Begins.</summary>
    /// <param name="contextId">The context, active now.</param>
    /// <param name="work">Runs off the mailbox and returns what is to be done on it at the end.</param>
    /// <param name="failed">Told the code where that fails or the network takes the context away.</param>
    public void Start(int contextId, Func<CancellationToken, Task<Action>> work, Action<TcpIpError> failed)
    {
        var running = new CancellationTokenSource();
        (_running, _failed, _contextId) = (running, failed, contextId);
        _core.Launches.Run(() => RunAsync(work, running));
    }

    /// <summary>Tells of progress, unless the work has been called off. From any thread.</summary>
    public void Tell(Action news, CancellationToken running) => _core.Mailbox.Post(() =>
    {
        if (!running.IsCancellationRequested)
            news();
    });

    /// <summary>Power is gone: the work ends without a word.</summary>
    public void Reset()
    {
        _running?.Cancel();
        (_running, _failed) = (null, null);
    }

    private async Task RunAsync(Func<CancellationToken, Task<Action>> work, CancellationTokenSource running)
    {
        Action end;
        try
        {
            end = await work(running.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            TcpIpLog.ServiceFailed(_log, _name, failure is IOException or OperationCanceledException ? failure.Message : failure.ToString());
            var error = CodeOf(failure);
            end = () => _failed?.Invoke(error);
        }
        Tell(() =>
        {
            _running = null;
            end();
        }, running.Token);
    }

    private static TcpIpError CodeOf(Exception failure) => failure switch
    {
        NetworkException { Failure: NetworkFailure.NameNotResolved } => TcpIpError.DnsParseFailed,
        NetworkException { Failure: NetworkFailure.NoResources } => TcpIpError.CreateSocketFailed,
        IOException or OperationCanceledException => TcpIpError.OperationTimeout,
        _ => TcpIpError.Unknown,
    };

    private void OnContextLost(int contextId, ContextLoss loss)
    {
        if (!IsRunning || contextId != _contextId)
            return;
        var failed = _failed!;
        Reset();
        if (loss is ContextLoss.ByNetwork)
            // After the URC that tells of the context itself.
            _core.Mailbox.Post(() => failed(TcpIpError.PdpContextBroken));
    }
}
