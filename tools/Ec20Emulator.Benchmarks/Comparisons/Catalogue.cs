using Ec20Emulator.Benchmarks.Measuring;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>The benchmarks by name, in the order of the table.</summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Func<Effort, Task<IReadOnlyList<Result>>>> All = new(StringComparer.Ordinal)
    {
        ["at"] = Interleaved(effort => AtRoundTrip.StartAsync(effort)),
        ["upload"] = Interleaved(effort => TransparentTransfer.StartAsync(effort, isUpload: true)),
        ["download"] = Interleaved(effort => TransparentTransfer.StartAsync(effort, isUpload: false)),
        ["opens"] = Interleaved(effort => SslOpens.StartAsync(effort)),
        ["memory"] = ModemMemory.MeasureAsync,
        ["request"] = Interleaved(effort => RequestResponse.StartAsync(effort)),
        ["https"] = Interleaved(effort => WebDownload.StartAsync(effort)),
        ["push"] = Interleaved(effort => PushThroughput.StartAsync(effort)),
        ["ppp"] = Interleaved(effort => PppDownload.StartAsync(effort, isPushed: false)),
        ["ppp-push"] = Interleaved(effort => PppDownload.StartAsync(effort, isPushed: true)),
        ["mqtt0"] = Interleaved(effort => MqttPublishes.StartAsync(effort, quality: 0)),
        ["mqtt1"] = Interleaved(effort => MqttPublishes.StartAsync(effort, quality: 1)),
        ["reset"] = Interleaved(effort => ModemOverHttp.StartAsync(effort, isReset: true)),
        ["on-request"] = Interleaved(effort => ModemOverHttp.StartAsync(effort, isReset: false)),
    };

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>Runs one.</summary>
    public static Task<IReadOnlyList<Result>> MeasureAsync(string name, Effort effort) => All[name](effort);

    private static Func<Effort, Task<IReadOnlyList<Result>>> Interleaved(Func<Effort, Task<IComparison>> start) => async effort =>
    {
        await using var comparison = await start(effort);
        return [await InterleavedRounds.RunAsync(comparison, effort)];
    };
}
