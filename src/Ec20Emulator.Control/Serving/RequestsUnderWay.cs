using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Ec20Emulator.Control.Serving;

/// <summary>
/// Counts requests from their first to their last word, so that the services they use are still there until the end. The web server gives
/// up waiting for them after a time and cuts their connections; they go on all the same, until they notice.
/// </summary>
internal sealed class RequestsUnderWay(IHostApplicationLifetime lifetime)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The requests, and one for the API itself until it ends.</summary>
    private int _count = 1;

    /// <summary>Puts itself in front of everything else.</summary>
    public RequestDelegate Before(RequestDelegate next) => async http =>
    {
        if (!TryEnter())
        {
            http.Abort();
            return;
        }
        try
        {
            await next(http);
        }
        catch (Exception late) when (IsTooLate(late))
        {
            // The web server has cut the connection and taken its memory back: there is nobody to tell.
        }
        finally
        {
            Leave();
        }
    };

    /// <summary>Lets no further one in once those under way have ended, and waits for that. To be called once.</summary>
    /// <param name="longest">By the computer's clock.</param>
    /// <returns>False where some are still under way.</returns>
    public async Task<bool> EndAsync(TimeSpan longest)
    {
        Leave();
        try
        {
            await _ended.Task.WaitAsync(longest, TimeProvider.System);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private bool IsTooLate(Exception exception) =>
        exception is ObjectDisposedException or OperationCanceledException or IOException && lifetime.ApplicationStopping.IsCancellationRequested;

    private bool TryEnter()
    {
        for (var count = Volatile.Read(ref _count); count > 0;)
        {
            var seen = Interlocked.CompareExchange(ref _count, count + 1, count);
            if (seen == count)
                return true;
            count = seen;
        }
        return false;
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0)
            _ended.SetResult();
    }
}
