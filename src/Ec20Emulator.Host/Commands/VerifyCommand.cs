using System.CommandLine;
using Ec20Emulator.Host.Fleet;
using Ec20Emulator.Host.Logging;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Host.Verifying;
using Ec20Emulator.Scenarios;
using Ec20Emulator.Scenarios.Transcripts;
using Ec20Emulator.Scenarios.Verifying;
using Ec20Emulator.Scenarios.Yaml;

namespace Ec20Emulator.Host.Commands;

/// <summary>
/// <c>verify</c>: runs a scenario against a modem of its own. Exit code 0: all came as expected; 1: something else came, or nothing;
/// 2: the scenario is not understood; 42: it did not end within its limit.
/// </summary>
internal static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var file = new Argument<string?>("FILE") { Description = "The scenario, in YAML.", Arity = ArgumentArity.ZeroOrOne };
        var schema = new Option<bool>("--schema") { Description = "Prints the JSON Schema of scenarios. Default: off." };
        var cardSchema = new Option<bool>("--card-schema") { Description = "Prints the JSON Schema of SIM cards. Default: off." };
        var fleetSchema = new Option<bool>("--fleet-schema") { Description = "Prints the JSON Schema of fleet files. Default: off." };
        var log = new LogSettings("warn");
        var command = new Command("verify", "Runs a scenario against a modem of its own.");
        command.Add(file);
        command.Add(schema);
        command.Add(cardSchema);
        command.Add(fleetSchema);
        foreach (var option in log.Options)
            command.Add(option);
        command.SetAction((parsed, token) => (parsed.GetValue(schema), parsed.GetValue(cardSchema)) switch
        {
            (true, _) => PrintAsync(ScenarioReader.Schema),
            (_, true) => PrintAsync(SimCardReader.Schema),
            _ when parsed.GetValue(fleetSchema) => PrintAsync(FleetFile.Schema),
            _ => VerifyAsync(parsed.GetValue(file), log.Read(parsed), token),
        });
        return command;
    }

    private static async Task<int> PrintAsync(string schema)
    {
        await Console.Out.WriteAsync(schema);
        return ExitCode.Pass;
    }

    private static async Task<int> VerifyAsync(string? path, LogSpec log, CancellationToken cancellationToken)
    {
        if (path is null)
            throw new UsageException("verify: name a scenario, as in verify scenario.yaml, or write --schema");
        using var logs = ProcessLog.Open(log);
        try
        {
            var scenario = ScenarioFile.Read(path);
            using var limit = new CancellationTokenSource(scenario.Limit, TimeProvider.System);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var run = new ScenarioRun(scenario);
            try
            {
                var options = ScenarioFile.Options(scenario.Setup);
                await using var host = await ModemHost.StartAsync(options, logs.Of(ModemHost.ModemId), either.Token);
                return Tell(scenario, await run.RunAsync(host.Modem, options.Clock.Time, either.Token));
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                Console.Error.WriteLine($"{run.Current?.ToString() ?? path}: not at its end after {Durations.Format(scenario.Limit)} (limit)");
                return ExitCode.TimeOut;
            }
        }
        catch (FormatException wrong) when (wrong is ScenarioException or TranscriptException)
        {
            throw new InputFileException(wrong.Message);
        }
    }

    private static int Tell(Scenario scenario, ScenarioResult result)
    {
        if (result.Failure is null)
        {
            Console.Out.WriteLine($"{scenario.Name}: {scenario.Steps.Count} steps, all as expected");
            return ExitCode.Pass;
        }
        Console.Out.WriteLine(result.Failure);
        foreach (var line in result.Dialogue)
            Console.Out.WriteLine($"    {line}");
        return ExitCode.ExpectationFailed;
    }
}
