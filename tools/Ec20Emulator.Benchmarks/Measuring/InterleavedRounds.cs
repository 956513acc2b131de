using System.Globalization;

namespace Ec20Emulator.Benchmarks.Measuring;

/// <summary>
/// Measures modem and reference in turn, who begins changing with each round, so that whatever else the machine does hits both. The
/// ratio is the median of the rounds' ratios, not the ratio of two medians.
/// </summary>
internal static class InterleavedRounds
{
    /// <summary>Runs a comparison.</summary>
    public static async Task<Result> RunAsync(IComparison comparison, Effort effort)
    {
        for (var i = 0; i < effort.WarmUpRounds; i++)
            await MeasureAsync(comparison, i);
        var rounds = new List<Round>();
        for (var i = 0; i < effort.Rounds; i++)
            rounds.Add(await MeasureAsync(comparison, i));
        var quantity = comparison.Quantity;
        var ratio = Median.Of(rounds.Select(round => round.Ratio));
        return new Result(
            quantity.Title,
            Figure(Median.Of(rounds.Select(round => round.Modem)), quantity.Unit),
            Figure(Median.Of(rounds.Select(round => round.Reference)), quantity.Unit),
            string.Create(CultureInfo.InvariantCulture,
                $"{ratio:0.00}x ({rounds.Min(round => round.Ratio):0.00}-{rounds.Max(round => round.Ratio):0.00})"),
            quantity.AimText,
            quantity.Verdict(ratio));
    }

    private static async Task<Round> MeasureAsync(IComparison comparison, int index)
    {
        if (index % 2 == 0)
        {
            var reference = await comparison.MeasureReferenceAsync();
            return new Round(await comparison.MeasureModemAsync(), reference);
        }
        var modem = await comparison.MeasureModemAsync();
        return new Round(modem, await comparison.MeasureReferenceAsync());
    }

    private static string Figure(double value, string unit) =>
        value.ToString(value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + " " + unit;

    private readonly record struct Round(double Modem, double Reference)
    {
        public double Ratio => Modem / Reference;
    }
}
