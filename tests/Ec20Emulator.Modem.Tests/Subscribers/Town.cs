using Ec20Emulator.Modem.Subscribers;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Subscribers;

/// <summary>Modems of one mobile network: numbers from +8613900000001 on.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly MobileNetwork _network = new();
    private readonly List<TestModem> _modems = [];

    /// <summary>Number of the modem with a place, from 1.</summary>
    public static string NumberOf(int place) => $"+861390000000{place}";

    /// <summary>Adds a modem that is registered, without echo.</summary>
    public async Task<TestModem> MoveInAsync(Func<ModemOptions, ModemOptions>? change = null)
    {
        var modem = await TestModem.StartAsync(OptionsOf(_modems.Count + 1, change), echo: false);
        _modems.Add(modem);
        return modem;
    }

    /// <summary>Ends a modem; the next one that moves in has its place if it was the last.</summary>
    public async Task MoveOutAsync(TestModem modem)
    {
        _modems.Remove(modem);
        await modem.DisposeAsync();
    }

    /// <summary>What the modem with a place is made of.</summary>
    public ModemOptions OptionsOf(int place, Func<ModemOptions, ModemOptions>? change = null)
    {
        var options = new ModemOptions { MobileNetwork = _network, Sim = new SimOptions { OwnNumber = NumberOf(place) } };
        return change is null ? options : change(options);
    }

    /// <summary>Completes when no modem has anything to do.</summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var modem in _modems)
                await modem.AdvanceAsync(TimeSpan.Zero);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var modem in _modems)
            await modem.DisposeAsync();
    }
}
