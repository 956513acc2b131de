using System.CommandLine;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Host.Running;
using Ec20Emulator.Host.Watching;
using Spectre.Console;

namespace Ec20Emulator.Host.Commands;

/// <summary><c>watch</c>: shows state and dialogue of a modem of a running emulator. Exit code 0: it has ended, or Ctrl-C; 2: there is no such modem; 3: nobody answers.</summary>
internal static class WatchCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var endPoint = new Argument<string>("ENDPOINT")
        {
            Description = "The control API: http://HOST:PORT, HOST:PORT or a port of this computer.",
            DefaultValueFactory = _ => "http://127.0.0.1:7030",
        };
        var modem = new Setting("--modem", "ID", "The modem to watch.", "m0");
        var token = new Setting("--token", "TOKEN", "What the control API wants to see.");
        var command = new Command("watch", "Shows state and dialogue of a modem of a running emulator. It changes nothing.");
        command.Add(endPoint);
        command.Add(modem.Option);
        command.Add(token.Option);
        command.SetAction((parsed, _) => WatchAsync(AddressOf(parsed.GetValue(endPoint)!), modem.One(parsed) ?? ModemHost.ModemId, token.One(parsed)));
        return command;
    }

    private static Uri AddressOf(string text)
    {
        var whole = ushort.TryParse(text, out var port) ? $"http://127.0.0.1:{port}" : text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new Uri(whole)
            : throw new UsageException($"watch: '{text}' is no control API: write http://HOST:PORT");
    }

    private static async Task<int> WatchAsync(Uri address, string id, string? token)
    {
        using var stop = new StopSignal();
        using var modem = new WatchedModem(address, id, token);
        try
        {
            await new WatchScreen(ConsoleOfProcess(), isLive: !Console.IsOutputRedirected).ShowAsync(modem, stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // Ctrl-C
        }
        catch (IOException) when (!stop.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine($"{address}: the emulator has ended");
        }
        return ExitCode.Pass;
    }

    private static IAnsiConsole ConsoleOfProcess()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var plain = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        plain.Profile.Width = short.MaxValue;
        return plain;
    }
}
