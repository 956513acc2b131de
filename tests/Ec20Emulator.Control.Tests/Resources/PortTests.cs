using System.Net;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>The ports and their modem lines.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PortTests
{
    [Test]
    public async Task Lines_OfAPort_AreShown()
    {
        await using var api = await ApiModem.StartAsync();
        var port = await api.GetAsync("ports/usbmodem");
        Assert.Multiple(() =>
        {
            Assert.That(port.GetProperty("dtr").GetBoolean(), Is.True);
            Assert.That(port.GetProperty("dsr").GetBoolean(), Is.True);
            Assert.That(port.GetProperty("dcd").GetBoolean(), Is.False);
        });
        Assert.That((await api.GetAsync("ports")).GetProperty("ports").GetArrayLength(), Is.EqualTo(4));
    }

    [Test]
    public async Task Dtr_SetOff_IsOff()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("PUT", "ports/usbmodem/dtr", """{"isAsserted":false}""");
        Assert.That((await api.GetAsync("ports/usbmodem")).GetProperty("dtr").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Ri_Pulsed_IsOnForItsLength()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "ports/usbmodem/ri", """{"lengthMs":500}""");
        await api.DoAsync("POST", "clock/advance", """{"byMs":499}""");
        Assert.That(api.Dte.Dte.DceLines.HasFlag(DceLines.Ri), Is.True);
        Assert.That((await api.GetAsync("ports/usbmodem")).GetProperty("ri").GetBoolean(), Is.True);
        await api.DoAsync("POST", "clock/advance", """{"byMs":1}""");
        Assert.That(api.Dte.Dte.DceLines.HasFlag(DceLines.Ri), Is.False);
    }

    [Test]
    public async Task Port_ThatThereIsNot_Is404()
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.NotFound, "GET", "ports/com1", detail: "usbmodem");
        await api.FailAsync(HttpStatusCode.NotFound, "PUT", "ports/com1/dtr", """{"isAsserted":false}""");
        await api.FailAsync(HttpStatusCode.NotFound, "POST", "ports/cmux1/ri");
    }

    [Test]
    public async Task Lines_WhereThereIsNobody_Are409()
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.Conflict, "PUT", "ports/uart1/dtr", """{"isAsserted":false}""", "no DTE");
        await api.DoAsync("POST", "power/cut");
        await api.FailAsync(HttpStatusCode.Conflict, "POST", "ports/usbmodem/ri", detail: "does not run");
    }

    [TestCase("dtr", "PUT", """{"isAsserted":"no"}""", "isAsserted")]
    [TestCase("dtr", "PUT", "{}", "isAsserted")]
    [TestCase("ri", "POST", """{"lengthMs":0}""", "lengthMs")]
    [TestCase("ri", "POST", """{"lengthMs":60001}""", "lengthMs")]
    [TestCase("ri", "POST", """{"lengthMs":-5}""", "lengthMs")]
    public async Task Body_ThatIsWrong_IsRefused(string line, string method, string body, string field)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(HttpStatusCode.BadRequest, method, $"ports/usbmodem/{line}", body, field);
    }
}
