namespace Ec20Emulator.Control.Views;

/// <summary>What became of what was to be done to a selection of modems.</summary>
/// <param name="Selected">Modems that were meant.</param>
/// <param name="Done">Those it was done to.</param>
/// <param name="Failed">Those it could not be done to.</param>
/// <param name="Failures">The first 100 of them, in the order of the list of modems.</param>
internal sealed record SelectionOutcome(int Selected, int Done, int Failed, IReadOnlyList<SelectionFailure> Failures)
{
    /// <summary>The same with one failure more.</summary>
    public SelectionOutcome With(string id, int status, string detail) =>
        this with { Done = Done - 1, Failed = Failed + 1, Failures = Failures.Count < 100 ? [.. Failures, new SelectionFailure(id, status, detail)] : Failures };
}

/// <summary>A modem something could not be done to.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Status">The HTTP status the same request for it alone would have had.</param>
/// <param name="Detail">Why.</param>
internal sealed record SelectionFailure(string Id, int Status, string Detail);
