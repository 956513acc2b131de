using System.CommandLine;
using Ec20Emulator.Host.Demo;
using Ec20Emulator.Host.Logging;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Lint;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Ports.InMemory;

namespace Ec20Emulator.Host.Commands;

/// <summary><c>demo</c>: plays chapter 4 of the SSL manual against a modem and an echo server in this process, and checks every answer.</summary>
internal static class DemoCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var log = new LogSettings("warn");
        var clock = new Setting("--clock", "real|xN", "The modem's clock; xN shortens the silences around +++.", "real");
        var command = new Command("demo", "Plays chapter 4 of the SSL manual and checks every answer.");
        foreach (var option in log.Options.Append(clock.Option))
            command.Add(option);
        command.SetAction((parsed, token) => PlayAsync(ClockSpec.Parse(clock.One(parsed)), log.Read(parsed), token));
        return command;
    }

    private static async Task<int> PlayAsync(ClockSpec clock, LogSpec log, CancellationToken cancellationToken)
    {
        if (clock.Time is ManualClock)
            throw new UsageException("--clock manual: the demo needs a clock that runs, for the silences around +++; write real or x10");
        using var logs = ProcessLog.Open(log);
        // The manual's dialogue is played as printed: what the lint has to say about it is not for this screen.
        var quiet = new ModemOptions { Lint = new LintOptions { Silenced = [LintOptions.All] } };
        var options = new RunOptions { Network = NetworkPolicy.Loopback, Clock = clock with { Delays = DelayProfile.None }, Base = quiet };
        await using var host = await ModemHost.StartAsync(options, logs.Of(ModemHost.ModemId), cancellationToken);
        await host.Modem.WhenIdleAsync();
        await using var port = new InMemoryPort("demo");
        var serving = host.Modem.RunPortAsync(PortNames.UsbModem, port, CancellationToken.None);
        var screen = DemoScreen.OfProcess();
        var steps = Chapter4.Steps;
        var isAsPrinted = await new DemoPlayer(port.Dte, clock.Time, screen).PlayAsync(steps, cancellationToken);
        await port.Dte.DisposeAsync();
        await serving;
        if (isAsPrinted)
            screen.Title($"{steps.Count} exchanges, each answered as it should be");
        return isAsPrinted ? ExitCode.Pass : ExitCode.ExpectationFailed;
    }
}
