using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Ec20Emulator.EndToEnd.Tests.Control;

/// <summary>Modems asked for over HTTP: what they are, and that nothing of them stays.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ModemsOnRequestTests
{
    [Test]
    public async Task Modem_AskedFor_AnswersUntilItIsDeleted()
    {
        await using var maker = await ModemMaker.StartAsync();
        Assert.That((await maker.SendAsync("GET", "/readyz")).Text, Is.EqualTo("ok"));
        var (path, uri) = await maker.MakeAsync();
        await using var dte = await AtLine.DialAsync(uri);
        Assert.That(await dte.AskAsync("AT+CEREG?"), Does.Contain("+CEREG: 0,1"));
        Assert.That(await dte.AskAsync("AT+QFLST=\"RAM:*\""), Does.Contain("RAM:cacert.pem"), "the echo server is shared");

        await maker.DoAsync("DELETE", path);

        Assert.That(await dte.IsClosedAsync(), Is.True);
        Assert.That(async () => await AtLine.DialAsync(uri), Throws.InstanceOf<SocketException>());
        Assert.That((await maker.SendAsync("GET", path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task FirstModem_OfTheProcess_CanBeDeletedToo()
    {
        await using var maker = await ModemMaker.StartWithAsync("--tcp", "127.0.0.1:0", "--control", "0", "--delays", "none");
        await maker.DoAsync("DELETE", $"{ModemMaker.Modems}/m0");
        Assert.That((await maker.DoAsync("GET", ModemMaker.Modems)).GetProperty("modems").GetArrayLength(), Is.Zero);
        await maker.MakeAsync("""{"id":"m0"}""");
    }

    [Test]
    public async Task Defaults_AreThoseOfTheProcess_AndTheRequestIsStronger()
    {
        await using var maker = await ModemMaker.StartAsync(
            "--model", "ec25-e", "--seed", "7", "--clock", "manual", "--clock-start", "2031-05-06T07:08:09Z", "--map", "a.example:1=127.0.0.1:1", "--map", "b.example:2=127.0.0.1:2");
        var like = await maker.DoAsync("POST", ModemMaker.Modems);
        var other = await maker.DoAsync(
            "POST", ModemMaker.Modems, """{"model":"ec20-ce","seed":-9,"clock":"x10","sim":"pin-locked","map":{"b.example:2":"127.0.0.1:3"},"ports":[{"kind":"rfc2217","port":"usbat"},{}]}""");
        Assert.Multiple(() =>
        {
            Assert.That(like.GetProperty("clock").GetProperty("seed").GetInt32(), Is.EqualTo(7));
            Assert.That(like.GetProperty("clock").GetProperty("now").GetString(), Does.StartWith("2031-05-06T07:08:09"));
            Assert.That(other.GetProperty("clock").GetProperty("seed").GetInt32(), Is.EqualTo(-9));
            Assert.That(other.GetProperty("clock").GetProperty("isManual").GetBoolean(), Is.False);
            Assert.That(other.GetProperty("sim").GetProperty("state").GetString(), Is.EqualTo("PinRequired"));
            Assert.That(other.GetProperty("waysIn").EnumerateArray().Select(way => way.GetProperty("uri").GetString()![..9]), Is.EqualTo(new[] { "rfc2217:/", "socket://" }));
        });
        await using var dte = await AtLine.DialAsync(like.GetProperty("waysIn")[0].GetProperty("uri").GetString()!);
        Assert.That(await dte.AskAsync("AT+CGMM"), Does.Contain("EC25"));
    }

    [Test]
    public async Task ManualClocks_OfTwoModems_AreApart()
    {
        await using var maker = await ModemMaker.StartAsync("--clock", "manual");
        var (one, _) = await maker.MakeAsync();
        var (two, _) = await maker.MakeAsync();
        await maker.DoAsync("POST", $"{one}/clock/advance", """{"byMs":3600000}""");
        Assert.That((await maker.DoAsync("GET", $"{one}/clock")).GetProperty("now").GetString(), Does.Contain("T01:00:00"));
        Assert.That((await maker.DoAsync("GET", $"{two}/clock")).GetProperty("now").GetString(), Does.Contain("T00:00:00"));
    }

    [Test]
    public async Task SimCard_ByItsContent_IsInTheModem()
    {
        await using var maker = await ModemMaker.StartAsync();
        var (_, uri) = await maker.MakeAsync(JsonSerializer.Serialize(new { simCard = "iccid: \"8949020000001234567\"\nimsi: \"262011234567890\"\n" }));
        await using var dte = await AtLine.DialAsync(uri);
        Assert.That(await dte.AskAsync("AT+CIMI"), Does.Contain("262011234567890"));
    }

    [Test]
    public async Task Modems_WithNumbersOfTheirOwn_CallEachOther()
    {
        await using var maker = await ModemMaker.StartAsync();
        var (_, caller) = await maker.MakeAsync(WithNumber("+4915100000001"));
        var (path, called) = await maker.MakeAsync(WithNumber("+4915100000002"));
        await using var host = await AtLine.DialAsync(caller);
        await using var hand = await AtLine.DialAsync(called);
        await host.AskAsync("ATD015100000002;");
        Assert.That(await hand.AskAsync("AT+CLCC"), Does.Contain("+CLCC: 1,1,4,0,0,\"+4915100000001\",145"));
        await maker.DoAsync("POST", $"{path}/reset");
        Assert.That(await host.AskAsync("AT+CLCC"), Does.Not.Contain("+CLCC: 1"), "a reset ends the call");
        await hand.AskAsync("AT");
        await hand.AskAsync("ATD+4915100000001;");
        Assert.That(await host.AskAsync("AT+CLCC"), Does.Contain("+CLCC: 1,1,4,0,0,\"+4915100000002\",145"), "the fresh modem has the number");

        static string WithNumber(string number) => JsonSerializer.Serialize(new { simCard = $"msisdn: \"{number}\"\n" });
    }

    [TestCase("""{"clock":"fast"}""", "clock", "'fast': write real, manual, or xN")]
    [TestCase("""{"clockStart":"noon"}""", "clockStart", "'noon': write a moment of 2000-2099")]
    [TestCase("""{"clock":"manual","delays":"typical"}""", "delays", "take clock real")]
    [TestCase("""{"model":"@/etc/hostname"}""", "model", "'@/etc/hostname' is no model")]
    [TestCase("""{"model":" "}""", "model", "there is nothing in it")]
    [TestCase("""{"sim":"/etc/hostname"}""", "sim", "'/etc/hostname': write one of china-mobile")]
    [TestCase("""{"simCard":"iccid: 1"}""", "simCard", "card:1:8: '1': a card number")]
    [TestCase("""{"sim":"euicc","simCard":"iccid: 1"}""", "simCard", "does not go with sim")]
    [TestCase("""{"map":{"a:1":"b"}}""", "map", "'b' is not HOST:PORT")]
    [TestCase("""{"map":{"a:1":null}}""", "map", "is not HOST:PORT")]
    [TestCase("""{"network":"far"}""", "network", "'far': write open or loopback")]
    [TestCase("""{"gnss":"95,0"}""", "gnss", "Latitude must be between -90 and 90")]
    [TestCase("""{"gnss":"/no/such/track"}""", "gnss", "/no/such/track")]
    [TestCase("""{"lintOff":["nothing"]}""", "lintOff", "there is no lint rule 'nothing'")]
    [TestCase("""{"strict":[null]}""", "strict", "there is nothing in it")]
    [TestCase("""{"connectionUrcs":"none"}""", "connectionUrcs", "'none': write module or opener")]
    [TestCase("""{"onBusy":"wait"}""", "onBusy", "'wait': write refuse or kick or share")]
    [TestCase("""{"ready":"never"}""", "ready", "'never': write awake or registered")]
    [TestCase("""{"ports":[null]}""", "ports", "null is no port")]
    [TestCase("""{"ports":[{"port":"usb9"}]}""", "ports", "the modem has no port 'usb9'")]
    [TestCase("""{"ports":[{"kind":"rfc2217","address":"far:1"}]}""", "ports", "write ADDRESS:PORT")]
    [TestCase("""{"ports":[{"kind":"tcp","address":"0.0.0.0:0"}]}""", "ports", "other computers could reach it")]
    public async Task Request_ThatIsWrong_NamesFieldAndValue(string json, string field, string detail)
    {
        await using var maker = await ModemMaker.StartAsync();
        var (status, text) = await maker.SendAsync("POST", ModemMaker.Modems, json);
        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest), text);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.That(problem.GetProperty("field").GetString(), Is.EqualTo(field));
        Assert.That(problem.GetProperty("detail").GetString(), Does.StartWith($"{field}: ").And.Contain(detail).And.Not.Contain("--"));
    }

    [Test]
    public async Task Port_ThatIsTaken_IsAConflictAndNothingStays()
    {
        await using var maker = await ModemMaker.StartAsync();
        var (_, uri) = await maker.MakeAsync();
        var taken = new Uri(uri).Authority;
        var (status, text) = await maker.SendAsync("POST", ModemMaker.Modems, $$"""{"id":"x","ports":[{},{"address":"{{taken}}"}]}""");
        Assert.That((status, text), Is.EqualTo((HttpStatusCode.Conflict, text)));
        Assert.That(text, Does.Contain($"cannot open tcp {taken}: something listens there already"));
        await maker.MakeAsync("""{"id":"x"}""");
    }

    [Test]
    public async Task ManyClients_MakingAndDeletingAtOnce_EachHaveTheirOwn()
    {
        const int Clients = 16;
        const int Turns = 5;
        await using var maker = await ModemMaker.StartAsync("--clock", "manual");
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                var (path, uri) = await maker.MakeAsync($$"""{"id":"c{{client}}"}""");
                await using var dte = await AtLine.DialAsync(uri);
                Assert.That(await dte.AskAsync($"AT+QFOPEN=\"UFS:{client}-{turn}\""), Does.Contain("+QFOPEN: "));
                Assert.That(await dte.AskAsync("AT+QFLST=\"UFS:*\""), Does.Contain($"UFS:{client}-{turn}").And.Not.Contain($"UFS:{client}-{turn - 1}"));
                if (turn % 2 == 0)
                    await maker.DoAsync("POST", $"{path}/reset");
                await maker.DoAsync("DELETE", path);
            }
        })));
        Assert.That((await maker.DoAsync("GET", ModemMaker.Modems)).GetProperty("modems").GetArrayLength(), Is.Zero);
        Assert.That((await maker.SendAsync("GET", "/metrics")).Text, Does.Contain("ec20_modems 0"));
    }
}
