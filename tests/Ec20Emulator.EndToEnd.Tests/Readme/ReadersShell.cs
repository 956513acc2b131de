using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.Host.Demo;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.EndToEnd.Tests.Readme;

/// <summary>
/// A shell in a folder that looks like the checkout, with <c>ec20emu</c> on the path. What the pages take for granted is there: a modem to
/// dial, a device, a scenario. The ports they name are others, which are free; what is to be built is built already.
/// </summary>
internal sealed partial class ReadersShell : IDisposable
{
    private const string RunModem = "dotnet run --project src/Ec20Emulator.Host";
    private const string Device = "/dev/ttyUSB2";
    private const string ModemOfThePages = "http://127.0.0.1:7030/api/v1/modems/m0";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ec20-reader-");
    private readonly Dictionary<string, string> _ports = [];
    private readonly List<Process> _started = [];

    public ReadersShell()
    {
        foreach (var name in new[] { "src", "tests", "tools", "Ec20Emulator.sln", "global.json" })
            File.CreateSymbolicLink(PathOf(name), Path.Combine(Pages.Checkout, name));
        File.WriteAllText(PathOf("scenario.yaml"), Pages.Blocks(Pages.Scenarios, "yaml")[0]);
        File.WriteAllText(PathOf("ca.pem"), "a certificate");
        Directory.CreateDirectory(PathOf("bin"));
        WriteProgram("ec20emu", $"exec '{NewcomersHome.Dotnet}' '{Path.Combine(AppContext.BaseDirectory, "ec20emu.dll")}' \"$@\"");
        WriteProgram("dotnet", $$"""
            command=$1
            shift
            case $command in
                run) exec '{{NewcomersHome.Dotnet}}' run --no-build -c {{NewcomerTests.Configuration}} "$@" ;;
                # Listing the tests of the whole solution takes minutes: those of one project show as well that the line is understood.
                test) [ -d "$1" ] || set -- tests/Ec20Emulator.At.Tests "$@"
                    exec '{{NewcomersHome.Dotnet}}' test --no-build -c {{NewcomerTests.Configuration}} --list-tests "$@" ;;
                *) exec '{{NewcomersHome.Dotnet}}' "$command" "$@" ;;
            esac
            """);
    }

    /// <summary>Runs a line of a program that goes on until it is stopped: to where it does what it is for, and to its end.</summary>
    /// <returns>False where the line is none of these.</returns>
    public async Task<bool> StandsAloneAsync(string line)
    {
        line = WithOurPorts(line);
        if (TerminalProgram().IsMatch(line))
            await DialAsync(line);
        else if (line.StartsWith("ec20emu record -", StringComparison.Ordinal))
            await RecordAsync(line.Replace(Device, "./" + Path.GetFileName(Device), StringComparison.Ordinal));
        else if (line is RunModem or RunModem + " --" || ModemWithOptions().IsMatch(line))
            await StopAsync(await StartModemAsync(line));
        else
            return false;
        return true;
    }

    /// <summary>Runs lines that end by themselves, all with success.</summary>
    public async Task RunAsync(string script)
    {
        script = WithOurPorts(script).Replace("<name>", "chapter-4", StringComparison.Ordinal);
        var needsModem = script.Contains("/api/v1/", StringComparison.Ordinal) || script.Contains("$M/", StringComparison.Ordinal);
        if (needsModem)
            Counterpart.Find("curl", "curl");
        var modem = needsModem
            ? await StartModemAsync(WithOurPorts("ec20emu --pty ./ttyDte --control 127.0.0.1:7030"))
            : null;
        var dte = needsModem ? Start($"while sleep 0.2; do printf 'AT+CSQ\\r'; done | '{Counterpart.Find("socat", "socat")}' - ./ttyDte,rawer") : null;
        var shell = Start($"set -e\nM={WithOurPorts(ModemOfThePages)}\n{Mention().Replace(script, "$0 --help")}\n{CheckOfCompletion(script)}");
        shell.StandardInput.Close();
        var output = shell.StandardOutput.ReadToEndAsync();
        var errors = shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync().WaitAsync(Patience);
        var said = await output + await errors;
        if (said.Contains("is invalid. Please use the /help option", StringComparison.Ordinal))
            Counterpart.Missing($"not all that {script} lists is built");
        var mayFail = script is "ec20emu doctor" ? 1 : 0;
        Assert.That(shell.ExitCode, Is.InRange(0, mayFail), $"{script}\n{said}");
        dte?.Kill(entireProcessTree: true);
        if (modem is not null)
            await StopAsync(modem);
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }
        _folder.Delete(recursive: true);
    }

    /// <summary>A terminal program in a terminal: AT is typed until OK is shown.</summary>
    private async Task DialAsync(string line)
    {
        var script = Counterpart.Find("script", "bsdutils");
        Counterpart.Find(line.Split(' ')[0], line.Split(' ')[0]);
        var modem = await StartModemAsync(WithOurPorts("ec20emu --tcp 127.0.0.1:7020 --pty ./ttyEC20"));
        var terminal = Start($"exec '{script}' -qefc '{line}' /dev/null");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var shown = "";
            var buffer = new char[1024];
            var reading = terminal.StandardOutput.ReadAsync(buffer, patience.Token).AsTask();
            while (!shown.Contains("\r\nOK", StringComparison.Ordinal))
            {
                await terminal.StandardInput.WriteAsync("AT\r");
                await terminal.StandardInput.FlushAsync(patience.Token);
                await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, patience.Token));
                if (!reading.IsCompleted)
                    continue;
                var count = await reading;
                Assert.That(count, Is.Positive, $"{line} has ended: {shown}");
                shown += new string(buffer, 0, count);
                reading = terminal.StandardOutput.ReadAsync(buffer, patience.Token).AsTask();
            }
        }
        finally
        {
            terminal.Kill(entireProcessTree: true);
        }
        await StopAsync(modem);
    }

    private async Task RecordAsync(string line)
    {
        var modem = await StartModemAsync($"ec20emu --pty ./{Path.GetFileName(Device)}");
        var recorder = Start(line);
        await ReadyAsync(recorder, line);
        while (await recorder.StandardError.ReadLineAsync().WaitAsync(Patience) is { } told && !told.Contains("Recording the modem at", StringComparison.Ordinal))
        {
            // It has not opened the device yet.
        }
        await using (var host = await Dialogue.ConnectAsync(new Uri($"socket://127.0.0.1:{_ports["7020"]}")))
            await Dialogue.PlayAsync(host, [DemoStep.Line("AT", "OK")]);
        await StopAsync(recorder);
        await StopAsync(modem);
    }

    private async Task<Process> StartModemAsync(string line)
    {
        // The USB device has the other ports to itself.
        var port = line.Contains("--usbip", StringComparison.Ordinal) ? "uart1=" : "";
        (string, string)[] ports = line.Contains("--count", StringComparison.Ordinal) ? [] : [("EC20EMU_TCP", $"{port}127.0.0.1:0"), ("EC20EMU_PTY", $"{port}./ttyDefault")];
        var modem = Start(line, [.. ports, ("EC20EMU_DELAYS", "none"), ("EC20EMU_NETWORK", "loopback")]);
        await ReadyAsync(modem, line);
        return modem;
    }

    private static async Task ReadyAsync(Process process, string line)
    {
        var ready = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.That(ready, Does.StartWith("{\"event\":\"ready\""), line);
    }

    private static async Task StopAsync(Process process)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.That(process.ExitCode, Is.Zero);
    }

    private Process Start(string script, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", script])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        NewcomersHome.ForgetTheRunAround(start.Environment);
        start.Environment["PATH"] = $"{PathOf("bin")}:/usr/bin:/bin:{start.Environment["PATH"]}";
        // curl: a refusal is a failure.
        start.Environment["CURL_HOME"] = _folder.FullName;
        File.WriteAllText(PathOf(".curlrc"), "fail-with-body\nsilent\nshow-error\n");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        _started.Add(process);
        return process;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void WriteProgram(string name, string script)
    {
        File.WriteAllText(PathOf($"bin/{name}"), $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf($"bin/{name}"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private string WithOurPorts(string text) => PagePort().Replace(text, match =>
    {
        if (!_ports.TryGetValue(match.Value, out var port))
            _ports[match.Value] = port = FreePort();
        return port;
    });

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Where a script teaches the shell to complete, what the shell then does with <c>ec20emu --cl</c>.</summary>
    private static string CheckOfCompletion(string script) => script.Contains("complete ", StringComparison.Ordinal)
        ? "COMP_LINE='ec20emu --cl' COMP_POINT=12 COMP_CWORD=1 COMP_WORDS=(ec20emu --cl)\n_ec20emu\n[ \"${COMPREPLY[0]}\" = --clock ]"
        : "";

    [GeneratedRegex(@"\b(3240|7020|7021|7030|18883)\b")]
    private static partial Regex PagePort();

    [GeneratedRegex(@"^(python3 -m serial\.tools\.miniterm|socat|nc|picocom) ")]
    private static partial Regex TerminalProgram();

    [GeneratedRegex(@"^ec20emu --(?!help)")]
    private static partial Regex ModemWithOptions();

    /// <summary>A command that is spoken of, without what it needs.</summary>
    [GeneratedRegex(@"^ec20emu (record|replay)$", RegexOptions.Multiline)]
    private static partial Regex Mention();
}
