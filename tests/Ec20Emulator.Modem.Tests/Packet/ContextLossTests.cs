using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Packet;

[Parallelizable(ParallelScope.All)]
internal sealed class ContextLossTests
{
    private static async Task<(TestModem Modem, List<string> Seen)> StartAsync()
    {
        var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+QIACT=1");
        await modem.Dte.OkAsync("AT+QIACT=2");
        var seen = new List<string>();
        var contexts = modem.Modem.Assembly.Packet.Contexts;
        contexts.Lost += (id, loss) => seen.Add($"{id} {loss} {contexts.StateOf(id)} {contexts.AddressOf(id)}".TrimEnd());
        return (modem, seen);
    }

    [TestCase("AT+QIDEACT=2", "2 ByHost Inactive")]
    [TestCase("AT+CGACT=0,2", "2 ByHost Inactive")]
    [TestCase("AT+CGATT=0", "1 ByHost Inactive", "2 ByHost Inactive")]
    [TestCase("AT+CFUN=4", "1 ByHost Inactive", "2 ByHost Inactive")]
    [TestCase("AT+CFUN=0", "1 ByHost Inactive", "2 ByHost Inactive")]
    [TestCase("AT+COPS=2", "1 ByHost Inactive", "2 ByHost Inactive")]
    [TestCase("AT+QPOWD", "1 ByHost Inactive", "2 ByHost Inactive")]
    [TestCase("AT+QPOWD=0", "1 ByHost Inactive", "2 ByHost Inactive")]
    [TestCase("AT+CFUN=1,1", "1 ByHost Inactive", "2 ByHost Inactive")]
    public async Task Lost_ByCommand_IsRaisedOncePerContext(string command, params string[] expected)
    {
        var (modem, seen) = await StartAsync();
        await using var _ = modem;
        await modem.Dte.BeginAsync(command);
        Assert.That(await modem.Dte.TakeAllAsync(), Does.StartWith("\r\nOK\r\n").And.Not.Contains("pdpdeact"));
        Assert.That(seen, Is.EqualTo(expected));
    }

    [Test]
    public async Task Lost_CoverageGoes_IsRaisedBeforeTheUrcs()
    {
        var (modem, seen) = await StartAsync();
        await using var _ = modem;
        modem.Modem.Assembly.Packet.Contexts.Lost += (id, _) => modem.Modem.Core.Urcs.Send($"lost {id}");
        await modem.Modem.Core.Mailbox.TellAsync(modem.Modem.Assembly.Network.Registration.LoseCoverage);
        Assert.That(seen, Is.EqualTo(new[] { "1 ByNetwork Broken", "2 ByNetwork Broken" }));
        await modem.Dte.ExpectAsync("\r\nlost 1\r\n\r\n+QIURC: \"pdpdeact\",1\r\n\r\nlost 2\r\n\r\n+QIURC: \"pdpdeact\",2\r\n");
    }

    [Test]
    public async Task Lost_SimTaken_IsTheNetworksDoing()
    {
        var (modem, seen) = await StartAsync();
        await using var _ = modem;
        await modem.Modem.Core.Mailbox.TellAsync(modem.Modem.Assembly.Network.Sim.Remove);
        Assert.That(seen, Is.EqualTo(new[] { "1 ByNetwork Broken", "2 ByNetwork Broken" }));
    }

    [Test]
    public async Task Deactivate_BrokenContext_FreesItsSockets()
    {
        var (modem, seen) = await StartAsync();
        await using var _ = modem;
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Assembly.Packet.Contexts.DropByNetwork(2));
        await modem.Dte.ExpectAsync("\r\n+QIURC: \"pdpdeact\",2\r\n");
        await modem.Dte.OkAsync("AT+QIDEACT=2");
        Assert.That(seen, Is.EqualTo(new[] { "2 ByNetwork Broken", "2 ByHost Inactive" }));
    }

    [Test]
    public async Task Broken_AfterAReboot_IsForgotten()
    {
        var (modem, _) = await StartAsync();
        await using var _2 = modem;
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
        await modem.Modem.Power.ResetAsync();
        await modem.Dte.TakeAllAsync();
        await modem.Dte.OkAsync("AT+QIACT=1");
    }

    [Test]
    public async Task DropByNetwork_ContextThatIsNotActive_SaysNothing()
    {
        var (modem, seen) = await StartAsync();
        await using var _ = modem;
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Assembly.Packet.Contexts.DropByNetwork(3));
        await modem.Dte.SilenceAsync();
        Assert.That(seen, Is.Empty);
        Assert.That(modem.Modem.Assembly.Packet.Contexts.StateOf(3), Is.EqualTo(ContextState.Inactive));
    }
}
