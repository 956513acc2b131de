using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Ec20Emulator.Control.Watching;

/// <summary>The requests that wait for news: bounded in number, ended when their client goes or the API stops.</summary>
internal sealed class Watchers(ControlOptions options, IHostApplicationLifetime lifetime)
{
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>One more.</summary>
    /// <param name="http">The request.</param>
    /// <param name="modem">Whose news it waits for; it waits no longer than that modem is there.</param>
    /// <exception cref="ProblemException">There are too many: 503.</exception>
    public Watch Enter(HttpContext http, ControlledModem modem)
    {
        if (Interlocked.Increment(ref _count) > options.MostWatchers)
        {
            Leave();
            http.Response.Headers.RetryAfter = "1";
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, $"{options.MostWatchers} clients wait for news already");
        }
        return new Watch(this, CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, modem.Ended, lifetime.ApplicationStopping));
    }

    internal void Leave() => Interlocked.Decrement(ref _count);
}
