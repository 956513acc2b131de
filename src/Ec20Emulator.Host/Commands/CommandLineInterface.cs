using System.CommandLine;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Commands;

/// <summary>The commands of <c>ec20emu</c>, and how errors become exit codes.</summary>
internal static class CommandLineInterface
{
    /// <summary>Does what the arguments say.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parsed = MakeRoot().Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Complain(string.Join('\n', parsed.Errors.Select(error => error.Message)), ExitCode.Usage);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException wrong)
        {
            return Complain(wrong.Message, ExitCode.Usage);
        }
        catch (InputFileException wrong)
        {
            Console.Error.WriteLine($"ec20emu: {wrong.Message}");
            return ExitCode.Usage;
        }
        catch (BindException failure)
        {
            return Complain(failure.Message, ExitCode.CannotBind);
        }
    }

    private static RootCommand MakeRoot()
    {
        var run = new RunCommand();
        var root = new RootCommand("A Quectel EC20 LTE modem to dial: AT commands, sockets and TLS over TCP, RFC 2217, PTYs and serial devices.");
        run.AttachTo(root);
        root.Add(run.Command);
        root.Add(DemoCommand.Make());
        root.Add(RecordCommand.Make());
        root.Add(ReplayCommand.Make());
        root.Add(VerifyCommand.Make());
        root.Add(HealthCommand.Make());
        root.Add(WatchCommand.Make());
        root.Add(ShellCommand.Make());
        root.Add(CoverageCommand.Make());
        root.Add(DoctorCommand.Make());
        HelpText.AttachTo(root);
        return root;
    }

    private static int Complain(string message, int exitCode)
    {
        Console.Error.WriteLine($"ec20emu: {message}");
        if (exitCode == ExitCode.Usage)
            Console.Error.WriteLine("ec20emu --help tells what there is.");
        return exitCode;
    }
}
