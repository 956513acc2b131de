using System.Diagnostics;

namespace Ec20Emulator.Benchmarks.Load;

/// <summary>Many DTEs that ask for the signal strength once a second each, spread over the second.</summary>
internal static class SignalLoad
{
    private static readonly byte[] Question = "AT+CSQ\r"u8.ToArray();
    private const string Answer = "\r\n+CSQ: 28,99\r\n\r\nOK\r\n";

    /// <summary>Asks.</summary>
    /// <returns>How long each answer took.</returns>
    public static async Task<TimeSpan[]> RunAsync(IReadOnlyList<FleetDte> dtes, TimeSpan howLong)
    {
        var begun = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(dtes.Select((dte, number) => AskAsync(dte, TimeSpan.FromSeconds((double)number / dtes.Count), begun, howLong)));
        return [.. times.SelectMany(one => one)];
    }

    private static async Task<List<TimeSpan>> AskAsync(FleetDte dte, TimeSpan first, long begun, TimeSpan howLong)
    {
        var times = new List<TimeSpan>();
        for (var due = first; due < howLong; due += TimeSpan.FromSeconds(1))
        {
            if (due - Stopwatch.GetElapsedTime(begun) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, TimeProvider.System);
            var asked = Stopwatch.GetTimestamp();
            await dte.ExchangeAsync(Question, Answer);
            times.Add(Stopwatch.GetElapsedTime(asked));
        }
        return times;
    }
}
