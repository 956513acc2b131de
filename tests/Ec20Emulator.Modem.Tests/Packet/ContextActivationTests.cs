using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Packet;

[Parallelizable(ParallelScope.All)]
internal sealed class ContextActivationTests
{
    private const string Ok = "\r\nOK\r\n";
    private const string Error = "\r\nERROR\r\n";

    private static readonly ModemOptions Slow = new()
    {
        Delays = new DelayProfile { Activation = TimeSpan.FromMilliseconds(300), Deactivation = TimeSpan.FromMilliseconds(200) },
    };

    private static Task<TestModem> StartAsync() => TestModem.StartAsync(Slow, echo: false);

    private static Task LatchAsync(TestPort port, string error) => port.ExchangeAsync("AT+QIGETERROR", $"\r\n+QIGETERROR: {error}\r\n{Ok}");

    private static ContextState State(TestModem modem, int id = 1) => modem.Modem.Assembly.Packet.Contexts.StateOf(id);

    private static async Task ActivateAsync(TestModem modem)
    {
        await modem.Dte.BeginAsync("AT+QIACT=1");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(300));
        await modem.Dte.ExpectAsync(Ok);
    }

    [Test]
    public async Task Activate_TakesItsTime_AnswersThen()
    {
        await using var modem = await StartAsync();
        await modem.Dte.BeginAsync("AT+QIACT=1");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(299));
        await modem.Dte.SilenceAsync();
        Assert.That(State(modem), Is.EqualTo(ContextState.Activating));
        Assert.That(modem.Modem.Assembly.Packet.Contexts.AddressOf(1), Is.Null);
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync(Ok);
        Assert.That(State(modem), Is.EqualTo(ContextState.Active));
    }

    [Test]
    public async Task Activate_UnderWay_OtherPortsAreRefusedTheSameContext()
    {
        await using var modem = await StartAsync();
        var other = await modem.AttachAsync(PortNames.UsbAt);
        await other.OkAsync("ATE0");
        await modem.Dte.BeginAsync("AT+QIACT=1");
        await other.ExchangeAsync("AT+QIACT=1", Error);
        await LatchAsync(other, "572,operation not allowed");
        await other.ExchangeAsync("AT+QIDEACT=1", Error);
        await LatchAsync(other, "572,operation not allowed");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(300));
        await modem.Dte.ExpectAsync(Ok);
    }

    [Test]
    public async Task Activate_ThreeUnderWay_AFourthIsRefused()
    {
        await using var modem = await StartAsync();
        var second = await modem.AttachAsync(PortNames.UsbAt);
        var third = await modem.AttachAsync(PortNames.Uart1);
        await modem.Dte.BeginAsync("AT+QIACT=2");
        await second.BeginAsync("AT+QIACT=3");
        await third.OkAsync("ATE0");
        await third.BeginAsync("AT+QIACT=4");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(300));
        await third.ExpectAsync(Ok);
        await third.ExchangeAsync("AT+QIACT=5", Error);
        await LatchAsync(third, "572,operation not allowed");
    }

    [Test]
    public async Task Activate_DteGoesAway_ContextComesUpAndTheNextDteHearsNothing()
    {
        await using var modem = await StartAsync();
        await modem.Dte.BeginAsync("AT+QIACT=1");
        var next = await modem.ReattachAsync();
        await next.OkAsync("AT");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(300));
        await next.SilenceAsync();
        Assert.That(State(modem), Is.EqualTo(ContextState.Active));
    }

    [Test]
    public async Task Activate_CoverageGoesMeanwhile_Fails()
    {
        await using var modem = await StartAsync();
        await modem.Dte.BeginAsync("AT+QIACT=1");
        await modem.Modem.Core.Mailbox.TellAsync(modem.Modem.Assembly.Network.Registration.LoseCoverage);
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(300));
        await modem.Dte.ExpectAsync(Error);
        await LatchAsync(modem.Dte, "561,open PDP context failed");
        Assert.That(State(modem), Is.EqualTo(ContextState.Inactive));
    }

    [Test]
    public async Task Activate_PowerGoesAndComesMeanwhile_DoesNotFinishTheNextActivation()
    {
        await using var modem = await StartAsync();
        await modem.Dte.BeginAsync("AT+QIACT=1");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
        await modem.Modem.Power.ResetAsync();
        await modem.Dte.TakeAllAsync();
        await modem.Dte.OkAsync("ATE0");
        await modem.Dte.BeginAsync("AT+QIACT=1");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(299));
        await modem.Dte.SilenceAsync();
        Assert.That(State(modem), Is.EqualTo(ContextState.Activating));
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync(Ok);
    }

    [Test]
    public async Task Activate_Refused_TheLogSaysWhyAndNamesNoCredentials()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Dte.OkAsync("AT+QICSGP=1,1,\"UNINET\",\"joe\",\"s3cret\",1");
        modem.Modem.Assembly.Packet.Contexts.RefusesActivation = _ => true;
        await modem.Dte.ExchangeAsync("AT+QIACT=1", Error);
        Assert.That(modem.Log.Lines, Has.Some.Contains("Context 1: no bearer, the network refuses"));
        Assert.That(modem.Log.Lines, Has.None.Contains("s3cret"));
    }

    [Test]
    public async Task Activate_NoApnWhereOneIsRequired_IsRefused()
    {
        await using var modem = await TestModem.StartAsync(new ModemOptions { ApnRequired = true }, echo: false);
        await modem.Dte.ExchangeAsync("AT+QIACT=1", Error);
        await LatchAsync(modem.Dte, "573,APN not configured");
        await modem.Dte.OkAsync("AT+QICSGP=1,1,\"UNINET\"");
        await modem.Dte.OkAsync("AT+QIACT=1");
    }

    [Test]
    public async Task Deactivate_TakesItsTime_AnswersThen()
    {
        await using var modem = await StartAsync();
        await ActivateAsync(modem);
        await modem.Dte.BeginAsync("AT+QIDEACT=1");
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(199));
        await modem.Dte.SilenceAsync();
        Assert.That(State(modem), Is.EqualTo(ContextState.Deactivating));
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        await modem.Dte.ExpectAsync(Ok);
        Assert.That(State(modem), Is.EqualTo(ContextState.Inactive));
    }

    [Test]
    public async Task Deactivate_NetworkDropsItMeanwhile_IsDoneAllTheSame()
    {
        await using var modem = await StartAsync();
        await ActivateAsync(modem);
        await modem.Dte.BeginAsync("AT+QIDEACT=1");
        await modem.Modem.Core.Mailbox.TellAsync(() => modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
        await modem.AdvanceAsync(TimeSpan.FromMilliseconds(200));
        await modem.Dte.ExpectAsync(Ok + "\r\n+QIURC: \"pdpdeact\",1\r\n");
        Assert.That(State(modem), Is.EqualTo(ContextState.Inactive));
    }

    [Test]
    public async Task Deactivate_DteGoesAway_ContextGoesAndTheNextDteHearsNothing()
    {
        await using var modem = await StartAsync();
        await ActivateAsync(modem);
        await modem.Dte.BeginAsync("AT+QIDEACT=1");
        var next = await modem.ReattachAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await next.SilenceAsync();
        Assert.That(State(modem), Is.EqualTo(ContextState.Inactive));
    }

    [Test]
    public async Task Bearer_DteGoesAwayWhileItComesUp_ComesUpAllTheSame()
    {
        await using var modem = await StartAsync();
        await modem.Dte.BeginAsync("AT+CGACT=1,2");
        var next = await modem.ReattachAsync();
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1));
        await next.SilenceAsync();
        Assert.That(modem.Modem.Assembly.Packet.Contexts[2].HasBearer, Is.True);
    }
}
