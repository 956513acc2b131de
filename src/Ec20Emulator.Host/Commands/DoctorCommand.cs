using System.CommandLine;
using Ec20Emulator.Host.Doctor;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Host.Commands;

/// <summary>
/// <c>doctor</c>: tells for each port of a running modem whether it can be opened, and how programs open it. Exit code 1 where one
/// cannot. It opens the port for a moment: the modem sees a DTE come and go. Then it lists the serial ports of this computer, and what it lacks to
/// attach a USB device of the modem.
/// </summary>
internal static class DoctorCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var ports = new Argument<string[]>("PORT")
        {
            Description = "Ports as the ready line names them. [default: those of run without options]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var readyFile = new Setting("--ready-file", "FILE", "Takes the ports from a modem's ready file.");
        var command = new Command("doctor", "Checks the ports of a running modem, tells how programs open them, and lists the serial ports of this computer and what it lacks for USB/IP.");
        command.Add(ports);
        command.Add(readyFile.Option);
        command.SetAction((parsed, token) => ExamineAsync(Choose(parsed.GetValue(ports) ?? [], readyFile.One(parsed)), token));
        return command;
    }

    private static IReadOnlyList<string> Choose(string[] ports, string? readyFile)
    {
        if (ports.Length > 0)
            return ports;
        if (readyFile is not null)
            return ReadyFilePorts.Read(readyFile);
        return [.. RunOptions.DefaultPorts.Select(port => port.Kind is PortKind.Tcp ? $"socket://{port.Address}" : port.Address)];
    }

    private static async Task<int> ExamineAsync(IReadOnlyList<string> ports, CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Pass;
        foreach (var port in ports)
        {
            var trouble = await PortCheck.FindTroubleAsync(port, cancellationToken);
            Console.Out.WriteLine($"{port}: {trouble ?? "can be opened"}");
            if (trouble is null)
                WriteLines(port);
            else
                exitCode = ExitCode.ExpectationFailed;
        }
        foreach (var line in SerialPortLines.Of(SerialDevices.List()))
            Console.Out.WriteLine(line);
        foreach (var line in UsbIpLines.Of("/", OperatingSystem.IsLinux() ? File.ReadAllText("/proc/sys/kernel/osrelease").Trim() : null))
            Console.Out.WriteLine(line);
        return exitCode;
    }

    private static void WriteLines(string port)
    {
        foreach (var line in PasteLines.For(port))
            Console.Out.WriteLine($"  {line.Program,-17}  {line.Text}");
    }
}
