using Ec20Emulator.Control.Problems;

namespace Ec20Emulator.WebConsole.Shell;

/// <summary>What came of a button.</summary>
/// <param name="IsDone">False where it was refused.</param>
/// <param name="Text">What happened, or why it did not.</param>
public sealed record Outcome(bool IsDone, string Text)
{
    private const int ServerError = 500;

    /// <summary>Does something; what the API would refuse with a problem is told in the same words.</summary>
    internal static async Task<Outcome> OfAsync(Func<Task<string>> act)
    {
        try
        {
            return new Outcome(true, await act());
        }
        catch (Exception refused) when (Problem.Of(refused) is { Status: < ServerError or 503 or 507 })
        {
            return new Outcome(false, Problem.Of(refused).Detail);
        }
    }
}
