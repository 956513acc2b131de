using System.CommandLine;
using Ec20Emulator.Control;
using Ec20Emulator.Host.Fleet;
using Ec20Emulator.Host.Logging;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Requests;
using Ec20Emulator.Host.Running;

namespace Ec20Emulator.Host.Commands;

/// <summary><c>run</c>, which is also what happens without a command: a modem to dial, until the process is asked to stop.</summary>
internal sealed class RunCommand
{
    private readonly RunSettings _settings = new();

    public RunCommand()
    {
        Command = new Command("run", "Runs a modem until Ctrl-C or SIGTERM (the default command).");
        AttachTo(Command);
    }

    /// <summary>The command by its name.</summary>
    public Command Command { get; }

    /// <summary>Gives a command the options and the action of this one.</summary>
    public void AttachTo(Command command)
    {
        foreach (var option in _settings.Options)
            command.Add(option);
        command.SetAction((parsed, _) =>
        {
            var options = _settings.Read(parsed);
            var read = new RequestedOptions(_settings, parsed).Read;
            return RunAsync(options, options.FleetFile is { } file ? FleetFile.Read(file, read, options) : [FleetGroup.Of(options)], read);
        });
    }

    private static async Task<int> RunAsync(RunOptions options, IReadOnlyList<FleetGroup> groups, Func<ModemRequest, RunOptions> read)
    {
        using var stop = new StopSignal();
        using var logs = ProcessLog.Open(options.Log);
        using var file = options.ReadyFile is { } path ? ReadyFile.Prepare(path) : null;
        try
        {
            await using var host = await ModemHost.StartAsync(options, groups, logs.Of, options.Control is null ? null : read, stop.Token);
            logs.TellOfRulesForNobody();
            var line = ReadyLine.Of(host);
            file?.Write(ReadyLine.Whole(host));
            Console.Out.WriteLine(line);
            if (!Console.IsErrorRedirected && options.Log.Format is LogFormat.Text)
                await Banner.WriteAsync(host, Console.Error);
            await stop.WhenAskedAsync();
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // asked to stop while the modem booted
        }
        return ExitCode.Pass;
    }
}
