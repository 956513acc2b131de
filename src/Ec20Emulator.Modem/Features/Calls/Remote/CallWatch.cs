using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>Waits for calls to become what somebody outside the modem looks for. Lives on the mailbox.</summary>
internal sealed class CallWatch
{
    private readonly Mailbox _mailbox;
    private readonly CallTable _table;
    private readonly List<Watcher> _watchers = [];

    public CallWatch(Mailbox mailbox, CallTable table)
    {
        (_mailbox, _table) = (mailbox, table);
        table.Changed += Show;
        table.Ended += Show;
        table.Heard += (call, _) => Show(call);
    }

    /// <summary>Waits for a call that is, or becomes, or ends as something; called from anywhere.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before.</exception>
    public async Task<CallSummary> WaitAsync(Func<CallSummary, bool> condition, CancellationToken cancellationToken)
    {
        var watcher = new Watcher(condition, new TaskCompletionSource<CallSummary>(TaskCreationOptions.RunContinuationsAsynchronously));
        _mailbox.Post(() =>
        {
            if (!_table.All.Any(call => watcher.Sees(CallSummary.Of(call))))
                _watchers.Add(watcher);
        });
        using var registration = cancellationToken.Register(() => watcher.Found.TrySetCanceled(cancellationToken));
        try
        {
            return await watcher.Found.Task.ConfigureAwait(false);
        }
        finally
        {
            _mailbox.Post(() => _watchers.Remove(watcher));
        }
    }

    private void Show(Call call)
    {
        if (_watchers.Count > 0)
        {
            var summary = CallSummary.Of(call);
            _watchers.RemoveAll(watcher => watcher.Sees(summary));
        }
    }

    private sealed record Watcher(Func<CallSummary, bool> Condition, TaskCompletionSource<CallSummary> Found)
    {
        /// <summary>True where the wait is over: the call is the one looked for, or the question itself fails.</summary>
        public bool Sees(CallSummary call)
        {
            try
            {
                return Condition(call) && Found.TrySetResult(call) || Found.Task.IsCompleted;
            }
            catch (Exception exception)
            {
                // Code of whoever waits: its failure is theirs, not the modem's.
                Found.TrySetException(exception);
                return true;
            }
        }
    }
}
