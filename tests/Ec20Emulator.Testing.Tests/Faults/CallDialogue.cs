using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Ppp;
using Ec20Emulator.TestKit.Ppp;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>A data call with a ping in it. It tells what the host saw, up to where the fault struck and nothing more came.</summary>
internal static class CallDialogue
{
    /// <summary>Plays it.</summary>
    public static async Task<string> PlayAsync(FaultSettings? settings)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        await using var dte = modem.OpenDialogue();
        var fault = settings is null ? null : modem.Faults.Add(settings);
        await dte.SendAsync("ATD*99#\r");
        await dte.ExpectAsync("\r\nCONNECT 150000000\r\n");
        var seen = new List<string>();
        var told = TellAsync(new PppHost(dte.Stream), seen);
        _ = told.ContinueWith(static end => end.Exception, TaskScheduler.Default); // It may never end, and then does so with the line.
        while (fault is not null && !told.IsCompleted && (fault.Strikes == 0 || seen.Count < StepsBefore(settings!.Type)))
            await Task.Yield();
        await (fault is null || settings!.Type is "addressChange" ? told : modem.Clock.SettleAsync());
        return $"{string.Join('\n', seen.ToArray())}\n{dte.Stream.DceLines}";
    }

    /// <summary>How far the host comes, whatever the fault does.</summary>
    private static int StepsBefore(string type) => type switch
    {
        "lcpSilence" => 0,
        "wrongPassword" => 1,
        _ => 3,
    };

    private static async Task TellAsync(PppHost host, List<string> seen)
    {
        var method = await host.EstablishLinkAsync();
        seen.Add("link");
        await host.AuthenticateAsync(method);
        seen.Add($"verdict {host.Verdicts[^1]}");
        if (host.Verdicts[^1] != 3)
            return;
        await host.AskForAddressesAsync();
        seen.Add($"address {host.Address}");
        await host.SendAsync(PppProtocol.Ipv4, HostPackets.EchoRequest(host.Address, host.Dns[0], 1, new byte[100]));
        seen.Add($"pong of {(await host.NextPacketAsync()).Length}");
    }
}
