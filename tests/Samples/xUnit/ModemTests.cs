using Ec20Emulator.Testing;
using Xunit;

namespace Ec20Emulator.Samples.XUnit;

/// <summary>The fixture knows no test framework: with xUnit it is started in the test, or in InitializeAsync.</summary>
public sealed class ModemTests : IAsyncLifetime
{
    private Ec20Fixture _modem = null!;

    public async Task InitializeAsync() => _modem = await Ec20.StartAsync(o => o.Seed(42).ManualClock().FailOnLint());

    /// <summary>Also fails the test where the host has done what a real module may take otherwise.</summary>
    public async Task DisposeAsync() => await _modem.DisposeAsync();

    [Fact]
    public async Task Signal_AskedFor_IsReported()
    {
        await using var dte = _modem.OpenDialogue();
        Assert.Contains("+CSQ: 28,99", await dte.CommandAsync("AT+CSQ"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modem_ThatHangs_IsSilentForFiveMinutes()
    {
        await using var dte = _modem.OpenDialogue();
        _modem.Faults.Hang();
        await dte.SendAsync("AT\r");
        await _modem.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("", await dte.TakeAllAsync());
    }
}
