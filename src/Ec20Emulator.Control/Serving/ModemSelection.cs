using Ec20Emulator.Control.Problems;
using Ec20Emulator.Control.Requests;
using Ec20Emulator.Control.Views;

namespace Ec20Emulator.Control.Serving;

/// <summary>Modems that are meant together, and what is done to all of them.</summary>
internal sealed class ModemSelection
{
    private const int MostFailures = 100;

    private readonly IReadOnlyList<ControlledModem> _modems;

    private ModemSelection(IReadOnlyList<ControlledModem> modems) => _modems = modems;

    /// <summary>The modems.</summary>
    public IReadOnlyList<ControlledModem> Modems => _modems;

    /// <summary>Those a request means.</summary>
    /// <exception cref="ProblemException">Its range ends before it begins: 400.</exception>
    public static ModemSelection Of(ControlledModems all, SelectionRequest request)
    {
        if (request is { First: { } first, Last: { } last } && last < first)
            throw ProblemException.Bad("last", $"must be {first} or more");
        return new ModemSelection([.. all.All
            .Skip(request.First ?? 0)
            .Take(request.Last is { } end ? end - (request.First ?? 0) + 1 : int.MaxValue)
            .Where(modem => request.Label is null || modem.Label == request.Label)]);
    }

    /// <summary>Does something to each, several at once; that it fails for one keeps it from no other.</summary>
    public async Task<SelectionOutcome> EachAsync(Func<ControlledModem, int, Task> act, CancellationToken cancellationToken)
    {
        var problems = new Problem?[_modems.Count];
        await Parallel.ForAsync(0, _modems.Count, cancellationToken, async (number, _) => problems[number] = await TryAsync(() => act(_modems[number], number)));
        SelectionFailure[] failures = [.. problems.Select((problem, number) => (problem, number)).Where(one => one.problem is not null)
            .Select(one => new SelectionFailure(_modems[one.number].Id, one.problem!.Status, one.problem.Detail))];
        return new SelectionOutcome(_modems.Count, _modems.Count - failures.Length, failures.Length, [.. failures.Take(MostFailures)]);
    }

    /// <summary>Does something to all at once, and something else to each at a moment of its own.</summary>
    /// <param name="moments">The moments, from now on by the computer's clock.</param>
    /// <param name="first">What is done at once.</param>
    /// <param name="then">What is done at the moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SelectionOutcome> EachAtAsync(
        IReadOnlyList<TimeSpan> moments, Func<ControlledModem, Task> first, Func<ControlledModem, Task> then, CancellationToken cancellationToken)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var outcome = await EachAsync((modem, _) => first(modem), cancellationToken);
        foreach (var number in Enumerable.Range(0, _modems.Count).OrderBy(number => moments[number]))
        {
            if (moments[number] - TimeProvider.System.GetElapsedTime(begun) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, TimeProvider.System, cancellationToken);
            if (await TryAsync(() => then(_modems[number])) is { } problem && outcome.Failures.All(failure => failure.Id != _modems[number].Id))
                outcome = outcome.With(_modems[number].Id, problem.Status, problem.Detail);
        }
        return outcome;
    }

    private static async Task<Problem?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception exception)
        {
            return Problem.Of(exception);
        }
    }
}
