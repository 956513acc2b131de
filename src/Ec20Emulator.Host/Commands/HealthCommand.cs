using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using Ec20Emulator.Host.Dialling;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Commands;

/// <summary><c>health</c>: dials a modem and says AT. Exit code 0: OK came; 1: closed before; 3: it cannot be dialled; 42: silence.</summary>
internal static class HealthCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var target = new Argument<string>("ENDPOINT")
        {
            Description = "socket://HOST:PORT, HOST:PORT or a device.",
            DefaultValueFactory = _ => "socket://127.0.0.1:7020",
        };
        var timeOut = new Setting("--timeout", "SECONDS", "How long to wait for OK.", "5");
        var command = new Command("health", "Dials a modem, says AT and expects OK. It needs the port for itself.");
        command.Add(target);
        command.Add(timeOut.Option);
        command.SetAction((parsed, token) => AskAsync(DialTarget.Parse(parsed.GetValue(target)!), TimeLimit.Parse("--timeout", timeOut.One(parsed), TimeSpan.FromSeconds(5)), token));
        return command;
    }

    private static async Task<int> AskAsync(DialTarget target, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await using var modem = await target.DialAsync(either.Token);
            if (await AtProbe.AskAsync(modem, either.Token))
                return Say("OK", ExitCode.Pass);
            return Say($"{target}: closed before OK came; the port may serve another client (--on-busy)", ExitCode.ExpectationFailed);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return Say($"{target}: no OK within {patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s; does a modem answer there, and is it on? (--timeout waits longer)", ExitCode.TimeOut);
        }
        catch (Exception failure) when (failure is SocketException or IOException or UnauthorizedAccessException)
        {
            return Say($"{target}: broke off before OK came: {failure.Message}", ExitCode.ExpectationFailed);
        }
    }

    private static int Say(string text, int exitCode)
    {
        (exitCode == ExitCode.Pass ? Console.Out : Console.Error).WriteLine(text);
        return exitCode;
    }
}
