namespace Ec20Emulator.Control.Watching;

/// <summary>A request that waits.</summary>
/// <param name="owner">Where it is counted.</param>
/// <param name="ended">Cancelled when nobody waits any more.</param>
internal sealed class Watch(Watchers owner, CancellationTokenSource ended) : IDisposable
{
    /// <summary>Cancelled when the client or the modem has gone, or the API stops.</summary>
    public CancellationToken Token { get; } = ended.Token;

    /// <summary>Waits for something for a time, and no longer than somebody waits for it.</summary>
    /// <param name="something">What is waited for.</param>
    /// <param name="longest">By the computer's clock.</param>
    public async Task WhenAsync(Func<CancellationToken, Task> something, TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, Token);
        try
        {
            await something(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // It did not come.
        }
    }

    public void Dispose()
    {
        ended.Dispose();
        owner.Leave();
    }
}
