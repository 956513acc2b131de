namespace Ec20Emulator.Benchmarks.Measuring;

/// <summary>How long to measure.</summary>
/// <param name="Rounds">Rounds that count, at least 1.</param>
/// <param name="WarmUpRounds">Rounds before, until the JIT compiler has settled.</param>
/// <param name="Scale">Divides the work of a round, at least 1.</param>
internal sealed record Effort(int Rounds, int WarmUpRounds, int Scale)
{
    /// <summary>From the options.</summary>
    public static Effort Of(int? rounds, bool isQuick) =>
        isQuick ? new Effort(Math.Max(1, rounds ?? 3), 1, 8) : new Effort(Math.Max(1, rounds ?? 15), 4, 1);
}
