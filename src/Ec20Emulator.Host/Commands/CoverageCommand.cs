using System.CommandLine;
using Ec20Emulator.Host.Coverage;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Host.Commands;

/// <summary>
/// <c>coverage</c>: prints which commands are built, in which forms, and which of the manuals' are not; or, statement by statement, how the
/// emulator stands to the SSL manual.
/// </summary>
internal static class CoverageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var command = new Command("coverage", "Lists the commands that are built, and those of the manuals that are not.");
        var manual = new Switch("--manual", "Lists what the SSL manual says instead, with what proves each statement.");
        var model = ModemSettings.MakeModel();
        command.Add(manual.Option);
        command.Add(model.Option);
        command.SetAction((parsed, token) => manual.IsOn(parsed)
            ? PrintAsync(ManualReport.Lines(ManualStatements.Read()))
            : PrintCommandsAsync(ModemSettings.ReadModel(model, parsed), token));
        return command;
    }

    private static async Task<int> PrintCommandsAsync(ModelProfile model, CancellationToken cancellationToken)
    {
        await using var host = await ModemHost.StartAsync(new RunOptions { HasEchoServer = false, Base = new ModemOptions { Model = model } }, NullLoggerFactory.Instance, cancellationToken);
        return await PrintAsync(CoverageReport.Lines(host.Modem.Commands, KnownCommands.Read()));
    }

    private static async Task<int> PrintAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await Console.Out.WriteLineAsync(line);
        return ExitCode.Pass;
    }
}
