using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using Ec20Emulator.Host.Dialling;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Commands;

/// <summary><c>health</c>: dials a modem and says AT. Exit code 0: OK came; 1: refused or closed; 42: silence.</summary>
internal static class HealthCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var target = new Argument<string>("ENDPOINT")
        {
            Description = "socket://HOST:PORT, HOST:PORT or a device; default socket://127.0.0.1:7020.",
            DefaultValueFactory = _ => "socket://127.0.0.1:7020",
        };
        var timeOut = new Setting("--timeout", "SECONDS", "How long to wait for OK; default 5.");
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
            await using var modem = await target.OpenAsync(either.Token);
            if (await AtProbe.AskAsync(modem, either.Token))
                return Say("OK", ExitCode.Pass);
            return Say("closed before OK came: the port may serve another client (--on-busy)", ExitCode.ExpectationFailed);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return Say($"no OK within {patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s", ExitCode.TimeOut);
        }
        catch (Exception failure) when (failure is SocketException or IOException or UnauthorizedAccessException)
        {
            return Say(failure.Message, ExitCode.ExpectationFailed);
        }
    }

    private static int Say(string text, int exitCode)
    {
        (exitCode == ExitCode.Pass ? Console.Out : Console.Error).WriteLine(text);
        return exitCode;
    }
}
