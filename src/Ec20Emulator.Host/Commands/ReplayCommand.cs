using System.CommandLine;
using Ec20Emulator.Host.Logging;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Replaying;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Scenarios.Replaying;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Host.Commands;

/// <summary>
/// <c>replay</c>: plays the DTE of a transcript against a fresh modem and shows what it says otherwise. Exit code 0: nothing; 1: see the
/// differences; 2: the transcript is not understood; 42: it did not end in time.
/// </summary>
internal static class ReplayCommand
{
    private const int MostBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(5);

    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The transcript, as record writes it." };
        var modem = new ModemSettings("manual", "warn");
        var limit = new Setting("--timeout", "SECONDS", "How long all of it may take.", "300");
        var command = new Command("replay", "Plays the host side of a transcript against a fresh modem and shows the differences.");
        command.Add(file);
        foreach (var option in modem.Options.Append(limit.Option))
            command.Add(option);
        command.SetAction((parsed, token) => PlayAsync(
            parsed.GetValue(file)!, modem.ReadQuiet(parsed), TimeLimit.Parse("--timeout", limit.One(parsed), DefaultLimit), token));
        return command;
    }

    private static async Task<int> PlayAsync(string path, RunOptions options, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var logs = ProcessLog.Open(options.Log);
        var transcript = Read(path);
        using var deadline = new CancellationTokenSource(limit, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var replay = new TranscriptReplay(transcript);
            await using var host = await ModemHost.StartAsync(options, logs.Of(ModemHost.ModemId), either.Token);
            var report = await replay.PlayAsync(host.Modem, options.Clock.Time, either.Token);
            DiffScreen.OfProcess().Show(path, report);
            return report.Differences.Count == 0 ? ExitCode.Pass : ExitCode.ExpectationFailed;
        }
        catch (TranscriptException wrong)
        {
            throw new InputFileException(wrong.Message);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Console.Error.WriteLine($"{path}: not at its end after {limit.TotalSeconds:0} s (--timeout)");
            return ExitCode.TimeOut;
        }
    }

    private static Transcript Read(string path)
    {
        try
        {
            return Transcript.Parse(path, InputFile.Read(path, MostBytes).Split('\n').Select(line => line.TrimEnd('\r')));
        }
        catch (TranscriptException wrong)
        {
            throw new InputFileException(wrong.Message);
        }
    }
}
