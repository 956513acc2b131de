using System.CommandLine;
using Ec20Emulator.Host.Coverage;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Host.Commands;

/// <summary><c>coverage</c>: prints which commands are built, in which forms, and which of the manuals' are not.</summary>
internal static class CoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var command = new Command("coverage", "Lists the commands that are built, and those of the manuals that are not.");
        command.SetAction((_, token) => PrintAsync(token));
        return command;
    }

    private static async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        await using var host = await ModemHost.StartAsync(new RunOptions { HasEchoServer = false }, NullLoggerFactory.Instance, cancellationToken);
        foreach (var line in CoverageReport.Lines(host.Modem.Commands, KnownCommands.Read()))
            await Console.Out.WriteLineAsync(line);
        return ExitCode.Pass;
    }
}
