using Ec20Emulator.Control.Problems;

namespace Ec20Emulator.Control.Serving;

/// <summary>A name and the modem behind it: none while one is being made. What is done to it as a whole is done one after the other.</summary>
/// <param name="id">The name.</param>
/// <param name="number">Its place in lists.</param>
internal sealed class ModemSeat(string id, long number) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private CancellationTokenSource _ended = new();
    private volatile ControlledModem? _modem;

    public string Id => id;

    public long Number => number;

    /// <summary>The modem; null while there is none.</summary>
    public ControlledModem? Modem => _modem;

    /// <summary>Seats a modem.</summary>
    public void Fill(ControlledModem modem) => _modem = modem with { Ended = _ended.Token };

    /// <summary>Gives up a name nobody got.</summary>
    public void Dispose()
    {
        _ended.Dispose();
        _turn.Dispose();
    }

    /// <summary>A fresh modem in the place of this one; where that cannot be, or its memory is to stay, this one starts over.</summary>
    /// <exception cref="ProblemException">It has ended meanwhile: 404.</exception>
    public Task ResetAsync(bool keepsMemory) => InTurnAsync(async modem =>
    {
        if (keepsMemory || modem.Renew is not { } renew)
        {
            await modem.Modem.StartOverAsync();
            return;
        }
        var fresh = await renew();
        using var before = _ended;
        _ended = new CancellationTokenSource();
        Fill(modem with { Modem = fresh });
        await before.CancelAsync();
    });

    /// <summary>Ends the modem, and every request that waits for news of it.</summary>
    /// <param name="free">Gives the name back; called once all of the modem has gone.</param>
    /// <exception cref="ProblemException">It has ended meanwhile: 404.</exception>
    public Task EndAsync(Action free) => InTurnAsync(async modem =>
    {
        _modem = null;
        try
        {
            await _ended.CancelAsync();
            await modem.End!();
        }
        finally
        {
            free();
        }
    });

    /// <summary>That there is no such modem.</summary>
    public static ProblemException NotThere(string id, IReadOnlyCollection<string> others)
    {
        const int Most = 8;
        var names = string.Join(", ", others.Take(Most));
        return ProblemException.NotFound($"there is no modem '{id}', only {(others.Count == 0 ? "room for some: POST /api/v1/modems" : names)}"
            + (others.Count > Most ? $" and {others.Count - Most} more" : ""));
    }

    private async Task InTurnAsync(Func<ControlledModem, Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act(_modem ?? throw ProblemException.NotFound($"there is no modem '{id}' any more"));
        }
        finally
        {
            _turn.Release();
        }
    }
}
