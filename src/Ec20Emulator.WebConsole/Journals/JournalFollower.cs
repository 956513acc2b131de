using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.WebConsole.Journals;

/// <summary>Reads a journal as it grows, for eyes: news come together, so that a page costs the modem next to nothing.</summary>
internal static class JournalFollower
{
    /// <summary>Between two looks, by the computer's clock.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Hands over what there is, then what comes, until the token is set.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="take">Gets the news, on the caller's context.</param>
    /// <param name="ended">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static async Task FollowAsync(ModemJournal journal, Func<JournalSnapshot, Task> take, CancellationToken ended)
    {
        var after = 0L;
        while (true)
        {
            var news = await journal.ReadNextAsync(after, ended);
            after = news.Next;
            await take(news);
            await Task.Delay(Pause, TimeProvider.System, ended);
        }
    }
}
