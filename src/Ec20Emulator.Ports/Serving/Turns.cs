using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Serving;

/// <summary>The one place where the callback of a modem port is called: one DTE at a time, and every port handed in is disposed.</summary>
internal sealed partial class Turns(string name, Func<IPort, CancellationToken, Task> serve, ILogger logger, CancellationToken stop) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _tasks = [];

    /// <summary>Set when the server stops.</summary>
    internal CancellationToken Stop => stop;

    /// <summary>Takes the turn if it is free.</summary>
    internal bool TryTake() => _turn.Wait(0, CancellationToken.None);

    /// <summary>Waits for the turn; false when the token was set first.</summary>
    internal async Task<bool> TakeAsync(CancellationToken giveUp)
    {
        try
        {
            await _turn.WaitAsync(giveUp).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Runs work beside the accept loop; <see cref="AllDoneAsync"/> waits for it.</summary>
    internal void Launch(Func<Task> work)
    {
        var task = Task.Run(work, CancellationToken.None);
        lock (_gate)
            _tasks.Add(task);
        task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Serves a port, with the turn taken before, and gives the turn back.</summary>
    /// <param name="port">The port; closed when the token is set, disposed at the end.</param>
    /// <param name="end">Ends this session; implies <see cref="Stop"/>.</param>
    internal async Task ServeAsync(IPort port, CancellationToken end)
    {
        try
        {
            await using var closeAtEnd = end.Register(() => _ = CloseAsync(port)).ConfigureAwait(false);
            await serve(port, end).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // told to end, and did
        }
        catch (PortTakenException taken)
        {
            Refused(logger, name, port.Description, $"{taken.Taker} is connected");
        }
        catch (Exception e)
        {
            ServingFailed(logger, e, name, port.Description);
        }
        finally
        {
            await CloseAsync(port).ConfigureAwait(false);
            _turn.Release();
            Disconnected(logger, name, port.Description);
        }
    }

    /// <summary>Disposes a port; whatever goes wrong in there is logged.</summary>
    internal async Task CloseAsync(IPort port)
    {
        try
        {
            await port.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            ServingFailed(logger, e, name, port.Description);
        }
    }

    /// <summary>Closes a DTE that cannot be served.</summary>
    internal Task RefuseAsync(IPort port, string reason)
    {
        Refused(logger, name, port.Description, reason);
        return CloseAsync(port);
    }

    internal void LogConnected(IPort port, string how) => Connected(logger, name, port.Description, how);

    internal void LogStalled(IPort port) => Stalled(logger, name, port.Description);

    internal async Task AllDoneAsync()
    {
        Task[] running;
        lock (_gate)
            running = [.. _tasks];
        await Task.WhenAll(running).ConfigureAwait(false);
    }

    public void Dispose() => _turn.Dispose();

    private void Forget(Task task)
    {
        lock (_gate)
            _tasks.Remove(task);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name}: {Port} connected{How}.")]
    private static partial void Connected(ILogger logger, string name, string port, string how);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name}: {Port} refused, {Reason}.")]
    private static partial void Refused(ILogger logger, string name, string port, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name}: {Port} has taken nothing for 5 s while others wait for the same bytes; closing it.")]
    private static partial void Stalled(ILogger logger, string name, string port);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Name}: {Port} disconnected.")]
    private static partial void Disconnected(ILogger logger, string name, string port);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name}: serving {Port} failed; the next DTE is served as usual.")]
    private static partial void ServingFailed(ILogger logger, Exception exception, string name, string port);
}
