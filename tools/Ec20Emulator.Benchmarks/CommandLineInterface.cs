using System.CommandLine;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Comparisons;
using Ec20Emulator.Benchmarks.Load;
using Ec20Emulator.Benchmarks.Measuring;

namespace Ec20Emulator.Benchmarks;

/// <summary>What can be asked of the benchmarks; <c>serve</c> is how the program starts itself as the other end of a measurement.</summary>
internal static class CommandLineInterface
{
    /// <summary>Does what the arguments say.</summary>
    /// <returns>0 when everything asked for was measured or skipped with a reason.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        var names = new Argument<string[]>("names")
        {
            Description = $"What to measure; default everything: {string.Join(", ", Catalogue.Names)}.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rounds = new Option<int?>("--rounds") { Description = "Rounds of each comparison, at least 1; the median counts. Default 15." };
        var quick = new Option<bool>("--quick") { Description = "Fewer and shorter rounds: to see that everything runs, not to compare." };
        var root = new RootCommand("Compares the modem with plain .NET programs that do the same, side by side.") { names, rounds, quick, MakeLoad(), MakeServe() };
        root.SetAction((parsed, _) => BenchmarkRun.RunAsync(
            parsed.GetValue(names)!, Effort.Of(parsed.GetValue(rounds), parsed.GetValue(quick))));
        return root.Parse(arguments).InvokeAsync();
    }

    private static Command MakeLoad()
    {
        var count = new Option<int>("--count") { Description = "Modems.", DefaultValueFactory = _ => 10_000 };
        var dtes = new Option<int?>("--dtes") { Description = "Modems with a DTE that asks AT+CSQ once a second. Default: all." };
        var sessions = new Option<int>("--tls") { Description = "Modems that hold a TLS session, and send 100 bytes and read them back.", DefaultValueFactory = _ => 2_000 };
        var seconds = new Option<int>("--seconds") { Description = "How long AT+CSQ is asked.", DefaultValueFactory = _ => 30 };
        var port = new Option<int>("--first-port") { Description = "Port of the first modem.", DefaultValueFactory = _ => 20_000 };
        var load = new Command("load", "Starts ec20emu with many modems, dials all of them, and checks every answer.") { count, dtes, sessions, seconds, port };
        load.SetAction((parsed, _) => LoadRun.RunAsync(new LoadPlan(
            parsed.GetValue(count), parsed.GetValue(dtes) ?? parsed.GetValue(count), parsed.GetValue(sessions), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(port))));
        return load;
    }

    private static Command MakeServe()
    {
        var role = new Argument<string>("role");
        var settings = new Argument<string[]>("settings") { Arity = ArgumentArity.ZeroOrMore };
        var serve = new Command("serve") { role, settings };
        serve.Hidden = true;
        serve.SetAction((parsed, _) => Role.PlayAsync(parsed.GetValue(role)!, parsed.GetValue(settings)!));
        return serve;
    }
}
