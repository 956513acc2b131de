using System.Diagnostics;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Report;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Load;

/// <summary>Starts a fleet, dials it, and says what it took.</summary>
internal static class LoadRun
{
    /// <summary>Dials and handshakes under way at once.</summary>
    private const int AtOnce = 64;

    /// <summary>Does it.</summary>
    /// <returns>0 where every answer was right.</returns>
    public static async Task<int> RunAsync(LoadPlan plan)
    {
        Console.WriteLine(Machine.Describe());
        using var emulator = await Emulator.StartAsync("--count", $"{plan.Modems}", "--tcp", $"127.0.0.1:{plan.FirstPort}+", "--lint-off", "certificate-dates-ignored");
        Say($"{plan.Modems} modems: ready line after {emulator.Boot.TotalSeconds:0.0} s, processors {emulator.ProcessorTime.TotalSeconds:0.0} s, working set {Mebibytes(emulator)}");
        await AskAsync(plan, emulator);
        await HoldAsync(plan, emulator);
        return 0;
    }

    private static async Task AskAsync(LoadPlan plan, Emulator emulator)
    {
        var dtes = await EachAsync(plan.Dtes, number => FleetDte.DialAsync(plan.FirstPort + number));
        Say($"{plan.Dtes} DTEs attached, working set {Mebibytes(emulator)}");
        var before = emulator.ProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        var times = await SignalLoad.RunAsync(dtes, plan.Asking);
        var took = Stopwatch.GetElapsedTime(begun);
        var processors = (emulator.ProcessorTime - before) / took;
        Array.Sort(times);
        Say($"AT+CSQ once a second each for {took.TotalSeconds:0} s: {times.Length} answers, all right, {processors:0.00} processors; median {times[times.Length / 2].TotalMilliseconds:0.00} ms, 99 % within {times[times.Length * 99 / 100].TotalMilliseconds:0.0} ms, longest {times[^1].TotalMilliseconds:0} ms");
        foreach (var dte in dtes)
            dte.Dispose();
    }

    private static async Task HoldAsync(LoadPlan plan, Emulator emulator)
    {
        if (plan.Sessions == 0)
            return;
        await using var server = new Listener(new TlsPeer(stream => stream.CopyToAsync(stream)).ServeAsync);
        var dtes = await EachAsync(plan.Sessions, number => FleetDte.DialAsync(plan.FirstPort + number));
        var begun = Stopwatch.GetTimestamp();
        await EachAsync(dtes.Length, async number =>
        {
            await SessionLoad.OpenAsync(dtes[number], server.Port);
            return true;
        });
        var took = Stopwatch.GetElapsedTime(begun);
        Say($"{dtes.Length} TLS sessions open at once, server verified: {dtes.Length / took.TotalSeconds:0} opens/s, working set {Mebibytes(emulator)}");
        begun = Stopwatch.GetTimestamp();
        await EachAsync(dtes.Length, async number =>
        {
            await SessionLoad.EchoAsync(dtes[number], number);
            return true;
        });
        Say($"{dtes.Length} times 100 bytes sent, echoed and read back, all right, in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
        foreach (var dte in dtes)
            dte.Dispose();
    }

    private static async Task<T[]> EachAsync<T>(int count, Func<int, Task<T>> act)
    {
        var results = new T[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => results[number] = await act(number));
        return results;
    }

    private static string Mebibytes(Emulator emulator) => $"{emulator.WorkingSet / 1024 / 1024} MiB";

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
