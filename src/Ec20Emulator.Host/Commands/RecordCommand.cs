using System.CommandLine;
using Ec20Emulator.Host.Logging;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Recording;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tty;
using Ec20Emulator.Scenarios.Recording;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Commands;

/// <summary><c>record</c>: sits between a host program and a modem and writes what they say as a transcript, until it is asked to stop.</summary>
internal static class RecordCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var tty = new Setting("--tty", "DEVICE[,BAUD]", "The modem's serial device; this or --device is needed.");
        var driver = RunSettings.SerialDriverSetting();
        var device = new Setting("--device", "socket://HOST:PORT", "The modem, where it is reached by TCP; this or --tty is needed.");
        var listen = new Setting("--listen", "tcp[=ADDRESS:PORT]|pty[=PATH]", "Where the host program dials.", "tcp=127.0.0.1:7020");
        var file = new Setting("--out", "FILE", "The transcript to write; it must not exist. Needed.");
        var log = new LogSettings("info");
        var command = new Command("record", "Records what a host program and a modem say, as a transcript.");
        foreach (var option in new[] { tty, driver, device, listen, file }.Select(setting => setting.Option).Concat(log.Options))
            command.Add(option);
        command.SetAction((parsed, _) => RecordAsync(
            RecordOptions.From(tty.One(parsed), device.One(parsed), listen.One(parsed), file.One(parsed), log.Read(parsed)) with
            {
                SerialDriver = driver.Choose(parsed, TtyPortListener.DefaultDriver),
            }));
        return command;
    }

    private static async Task<int> RecordAsync(RecordOptions options)
    {
        using var stop = new StopSignal();
        using var logs = ProcessLog.Open(options.Log);
        var binder = new PortBinder(logs, options.SerialDriver);
        var listener = binder.Bind(options.Listen)!;
        await using var listening = listener;
        var modem = options.Modem is { } tty
            ? binder.Bind(tty)!
            : new SocketDialer(options.Device!.Host!, options.Device.Port, logs, TimeProvider.System);
        await using var dialling = modem;
        await using var transcript = Create(options.File);
        await using var bridge = new RecordingBridge(modem, transcript, TimeProvider.System, logs);
        await using var server = PortServer.Start(
            options.Listen.ModemPort, [listener], BusyPolicy.Refuse, bridge.ServeAsync, logs.CreateLogger<PortServer>(), TimeProvider.System);
        logs.TellOfRulesForNobody();
        Console.Out.WriteLine(ReadyLine.OfRecording([new BoundPort(server.Name, listener.Uri)], options.File));
        await Task.WhenAny(stop.WhenAskedAsync(), bridge.Failure);
        return bridge.Failure.IsCompleted ? Complain(options.File, await bridge.Failure) : ExitCode.Pass;
    }

    private static int Complain(string file, Exception failure)
    {
        Console.Error.WriteLine($"ec20emu: {file} cannot be written any more: {failure.Message}");
        return ExitCode.ExpectationFailed;
    }

    private static StreamWriter Create(string path)
    {
        try
        {
            return new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        }
        catch (IOException exists) when (File.Exists(path))
        {
            throw new BindException($"--out {path}", new IOException("there is such a file, and nothing is written over; name another", exists));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BindException($"--out {path}", new IOException(FileTrouble.Of(path, failure), failure));
        }
    }
}
