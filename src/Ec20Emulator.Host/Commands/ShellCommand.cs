using System.CommandLine;
using Ec20Emulator.Host.Dialling;
using Ec20Emulator.Host.Logging;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Host.Shell;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Ports.InMemory;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace Ec20Emulator.Host.Commands;

/// <summary>
/// <c>shell</c>: an AT prompt, at a fresh modem or at one that is dialled. Exit code 0: the input has ended, or Ctrl-C; 1: the modem
/// closed the line; 3: it cannot be dialled; 42: a line that was no person's got no result.
/// </summary>
internal static class ShellCommand
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(180);

    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var target = new Argument<string?>("ENDPOINT")
        {
            Description = "The modem: socket://HOST:PORT, HOST:PORT or a device. Without one a fresh modem is made, as the options say.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var modem = new ModemSettings("real", "error");
        var patience = new Setting("--timeout", "SECONDS", "How long a command may be without result, where stdin is no terminal.", "180");
        var command = new Command("shell", "An AT prompt with history, completion and the parameters of commands. Lines may be piped in.");
        command.Add(target);
        foreach (var option in modem.Options.Append(patience.Option))
            command.Add(option);
        command.SetAction((parsed, _) => OpenAsync(
            parsed.GetValue(target) is { } text ? DialTarget.Parse(text) : null, modem.ReadQuiet(parsed), TimeLimit.Parse("--timeout", patience.One(parsed), DefaultPatience)));
        return command;
    }

    private static async Task<int> OpenAsync(DialTarget? target, RunOptions options, TimeSpan patience)
    {
        if (options.Clock.Time is ManualClock)
            throw new UsageException("--clock manual: nothing would move it here; write real or x10");
        using var stop = new StopSignal();
        try
        {
            return target is null ? await MakeAsync(options, patience, stop.Token) : await DialAsync(target, options, patience, stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return ExitCode.Pass;
        }
    }

    private static async Task<int> MakeAsync(RunOptions options, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var logs = ProcessLog.Open(options.Log);
        await using var host = await ModemHost.StartAsync(options, logs.Of(ModemHost.ModemId), cancellationToken);
        await host.Modem.WhenIdleAsync();
        await using var port = new InMemoryPort("shell");
        var serving = await host.Modem.AttachPortAsync(PortNames.UsbAt, port, CancellationToken.None);
        try
        {
            return await TalkAsync(port.Dte, "a fresh modem", await host.Modem.ReadCommandsAsync(), patience, cancellationToken);
        }
        finally
        {
            await port.Dte.DisposeAsync();
            await serving;
        }
    }

    /// <summary>The commands are those of the model there would be without an endpoint: a module does not tell its own.</summary>
    private static async Task<int> DialAsync(DialTarget target, RunOptions options, TimeSpan patience, CancellationToken cancellationToken)
    {
        var like = new RunOptions { Base = new ModemOptions { Model = options.Base.Model } };
        await using var table = await RunningModem.OpenAsync(ModemHost.ModemId, like, echo: null, NullLoggerFactory.Instance);
        await using var modem = await target.DialAsync(cancellationToken);
        return await TalkAsync(modem, target.ToString(), table.Modem.Commands, patience, cancellationToken);
    }

    private static async Task<int> TalkAsync(Stream modem, string name, IReadOnlyList<CommandSummary> commands, TimeSpan patience, CancellationToken cancellationToken)
    {
        var isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected && AnsiConsole.Console.Profile.Capabilities.Ansi;
        var end = isTerminal
            ? await TypeAsync(modem, name, commands, cancellationToken)
            : await new PipedDialogue(modem, Console.In, Console.Out, patience).RunAsync(cancellationToken);
        return end switch
        {
            DialogueEnd.Closed => Complain($"{name}: closed the line; the port may serve another client (--on-busy)", ExitCode.ExpectationFailed),
            DialogueEnd.Silent => Complain($"{name}: no result for {patience.TotalSeconds:0.###} s (--timeout waits longer)", ExitCode.TimeOut),
            _ => ExitCode.Pass,
        };
    }

    /// <summary>Ctrl-C and Ctrl-Z are keys here, no signals.</summary>
    private static async Task<DialogueEnd> TypeAsync(Stream modem, string name, IReadOnlyList<CommandSummary> commands, CancellationToken cancellationToken)
    {
        Console.TreatControlCAsInput = true;
        try
        {
            var console = AnsiConsole.Console;
            return await new TypedDialogue(modem, console, console.Input, commands)
                .RunAsync($"{name}: Tab completes, arrows recall, Ctrl-Z ends a text, Esc gives it up, Ctrl-D leaves", cancellationToken);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private static int Complain(string text, int exitCode)
    {
        Console.Error.WriteLine(text);
        return exitCode;
    }
}
