using System.Globalization;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Testing.Tests.Peers;
using Ec20Emulator.Testing.Tls;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>Dialogues in which a fault, if there is one, comes in the middle. Each tells all that was seen on the wire, with the modem's time.</summary>
internal static class WireDialogues
{
    /// <summary>How long, by the computer's clock, bytes that are held back may fail to come before they count as held back.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    /// <summary>Commands alone, and an hour that passes.</summary>
    public static async Task<string> ChatAsync(FaultSettings? settings)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock());
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        Add(modem, settings);
        foreach (var line in new[] { "AT+CSQ", "AT+CCLK?", "AT+QIACT?" })
        {
            await dte.SendAsync(line + "\r");
            await modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(20));
        }
        return Seen(modem);
    }

    /// <summary>A command that takes its time, and another typed meanwhile.</summary>
    public static async Task<string> HastyAsync(FaultSettings? settings)
    {
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().TypicalDelays());
        await using var dte = modem.OpenDialogue();
        Add(modem, settings);
        await dte.SendAsync("AT+COPS=?\r");
        await modem.Clock.SettleAsync();
        await dte.SendAsync("AT+CSQ\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        return Seen(modem);
    }

    /// <summary>A TLS session is opened, and a time-out passes.</summary>
    public static async Task<string> OpenAsync(FaultSettings? settings)
    {
        await using var server = TestTlsServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("broker.example:8883", server.EndPoint));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        var fault = Add(modem, settings);
        await dte.CommandAsync("AT+QSSLOPEN=1,1,4,\"broker.example\",8883,0");
        if (fault is not null)
        {
            await modem.Journal.WaitForEntryAsync(
                entry => entry.Text.EndsWith($"{fault.Settings.Type} strikes", StringComparison.Ordinal), AtDialogue.Patience);
            await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(300));
        }
        return (await dte.ExpectAsync("+QSSLOPEN: 4,")) + await dte.ExpectAsync("\r\n");
    }

    /// <summary>Data is sent over TCP: with the fault, and behind it.</summary>
    public static async Task<string> SendAsync(FaultSettings? settings)
    {
        await using var peer = SilentServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.ManualClock().Map("peer.example:7", peer.EndPoint));
        await using var dte = modem.OpenDialogue();
        await dte.CommandAsync("AT+QIACT=1");
        await dte.CommandAsync("AT+QIOPEN=1,0,\"TCP\",\"peer.example\",7,0,0");
        await dte.ExpectAsync("+QIOPEN: 0,0\r\n");
        var fault = Add(modem, settings);
        await SendAsync(modem, dte, "abcd");
        var isThere = await peer.WhenAsync(text => text.Length >= 4, Grace).ContinueWith(wait => wait.IsCompletedSuccessfully, TaskScheduler.Default);
        await (fault?.DisposeAsync() ?? ValueTask.CompletedTask);
        await dte.TakeAllAsync();
        await SendAsync(modem, dte, "efgh");
        if ((await dte.TakeAllAsync()).Contains("SEND OK", StringComparison.Ordinal))
            await peer.WhenAsync(text => text.EndsWith("efgh", StringComparison.Ordinal), AtDialogue.Patience);
        return $"at once: {isThere}; peer: {peer.Received}; {Seen(modem)}";
    }

    /// <summary>Data follows the prompt without waiting for it, a second behind the command.</summary>
    private static async Task SendAsync(Ec20Fixture modem, AtDialogue dte, string data)
    {
        await dte.SendAsync("AT+QISEND=0,4\r");
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        await dte.SendAsync(data);
        await modem.Clock.SettleAsync();
    }

    private static ActiveFault? Add(Ec20Fixture modem, FaultSettings? settings) => settings is null ? null : modem.Faults.Add(settings);

    private static string Seen(Ec20Fixture modem) => string.Join('\n', modem.Journal.Read().Entries
        .Where(entry => entry.Kind is JournalEntryKind.ToDte)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.ModemTime - Ec20Options.ManualStart} {entry.Content.ReplaceLineEndings("|")}")));
}
