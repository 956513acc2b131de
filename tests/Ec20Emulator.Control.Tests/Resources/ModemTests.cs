using System.Text.Json;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>A modem as a whole.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ModemTests
{
    /// <summary>device-extras.md 7: what AT+QCFG says of the USB device shows after the next power-up.</summary>
    [Test]
    public async Task State_OfTheUsbDevice_IsThatOfTheLastPowerUp()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+QCFG=\"usbnet\",1");
        await api.Dte.OkAsync("AT+QCFG=\"usbcfg\",0x2C7C,0x0125,1,0,1,1,1,0,1");
        var before = (await api.GetAsync("/api/v1/modems/m0")).GetProperty("usb");
        await api.Dte.OkAsync("AT+CFUN=1,1");
        await api.Dte.ExpectAsync("\r\nRDY\r\n");
        var after = (await api.GetAsync("/api/v1/modems/m0")).GetProperty("usb");
        Assert.Multiple(() =>
        {
            Assert.That(before.GetProperty("network").GetString(), Is.EqualTo("RmNet"));
            Assert.That(before.GetProperty("interfaces").EnumerateArray().Select(one => one.GetString()), Is.EqualTo(new[] { "diagnostics", "nmea", "at", "modem", "network" }));
            Assert.That(after.GetProperty("network").GetString(), Is.EqualTo("ECM"));
            Assert.That(after.GetProperty("interfaces").EnumerateArray().Select(one => one.GetString()), Is.EqualTo(new[] { "diagnostics", "at", "modem", "network", "audio" }));
            Assert.That(after.GetProperty("vendorId").GetString(), Is.EqualTo("0x2C7C"));
        });
    }

    [Test]
    public async Task State_OfARunningModem_ShowsEverything()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+QIACT=1");
        var modem = (await api.GetAsync("/api/v1/modems")).GetProperty("modems")[0];
        var port = modem.GetProperty("ports").EnumerateArray().Single(port => port.GetProperty("name").GetString() == "usbmodem");
        Assert.Multiple(() =>
        {
            Assert.That(modem.GetProperty("id").GetString(), Is.EqualTo("m0"));
            Assert.That(modem.GetProperty("power").GetString(), Is.EqualTo("On"));
            Assert.That(modem.GetProperty("network").GetProperty("registration").GetInt32(), Is.EqualTo(1));
            Assert.That(modem.GetProperty("network").GetProperty("contexts")[0].GetProperty("state").GetString(), Is.EqualTo("Active"));
            Assert.That(modem.GetProperty("sim").GetProperty("state").GetString(), Is.EqualTo("Ready"));
            Assert.That(modem.GetProperty("clock").GetProperty("isManual").GetBoolean(), Is.True);
            Assert.That(modem.GetProperty("cursor").GetInt64(), Is.EqualTo(api.Modem.Journal.Cursor));
            Assert.That(port.GetProperty("isAttached").GetBoolean(), Is.True);
            Assert.That(port.GetProperty("uris")[0].GetString(), Is.EqualTo("socket://127.0.0.1:1"));
        });
    }

    [Test]
    public async Task State_OfProtocolClients_IsThereOnceTheyAreUsed()
    {
        await using var api = await ApiModem.StartAsync();
        string[] clients = ["http", "ftp", "mqttClients", "smtp"];
        var before = await api.GetAsync("");
        Assert.That(clients.Where(client => before.TryGetProperty(client, out _)), Is.Empty);
        await api.Dte.ExchangeAsync("AT+QHTTPCFG=\"contextid\"", "\r\n+QHTTPCFG: \"contextid\",1\r\n\r\nOK\r\n");
        await api.Dte.OkAsync("AT+QFTPCFG=\"contextid\",3");
        await api.Dte.OkAsync("AT+QMTCFG=\"version\",0,4");
        await api.Dte.OkAsync("AT+QSMTPDST=1,1,\"one@example.com\"");
        var after = await api.GetAsync("");
        Assert.Multiple(() =>
        {
            Assert.That(after.GetProperty("http").GetProperty("activity").GetString(), Is.EqualTo("None"));
            Assert.That(after.GetProperty("ftp").GetProperty("contextId").GetInt32(), Is.EqualTo(3));
            Assert.That(after.GetProperty("mqttClients").GetArrayLength(), Is.Zero);
            Assert.That(after.GetProperty("smtp").GetProperty("recipients").GetInt32(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task State_WithASocket_ShowsIt()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.OkAsync("AT+QIACT=1");
        await api.Dte.OkAsync("AT+QIOPEN=1,2,\"UDP\",\"127.0.0.1\",9,0,1");
        await api.Dte.ExpectAsync("\r\n+QIOPEN: 2,0\r\n");
        var socket = (await api.GetAsync("")).GetProperty("sockets").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(socket.GetProperty("id").GetInt32(), Is.EqualTo(2));
            Assert.That(socket.GetProperty("service").GetString(), Is.EqualTo("UDP"));
            Assert.That(socket.GetProperty("state").GetString(), Is.EqualTo("Connected"));
            Assert.That(socket.GetProperty("accessMode").GetString(), Is.EqualTo("DirectPush"));
            Assert.That(socket.GetProperty("remote").GetString(), Is.EqualTo("127.0.0.1:9"));
            Assert.That(socket.GetProperty("localPort").GetInt32(), Is.Positive);
        });
    }

    [Test]
    public async Task Reset_AfterEverythingWasChanged_LeavesAModemAsAtFirst()
    {
        await using var api = await ApiModem.StartAsync();
        var before = Comparable(await api.GetAsync(""));
        await api.DoAsync("PUT", "network/signal", """{"signal":3}""");
        await api.DoAsync("PUT", "network/cell", """{"areaCode":1,"cellId":2}""");
        await api.DoAsync("PUT", "network/refusal", """{"refusesRegistration":true}""");
        await api.DoAsync("PUT", "network/coverage", """{"hasCoverage":false}""");
        await api.DoAsync("POST", "sim/remove");
        await api.DoAsync("POST", "faults", """{"type":"commandSilence"}""");
        await api.DoAsync("POST", "urcs", """{"line":"+X","when":{"position":"afterFinal"}}""");
        await api.DoAsync("POST", "power/hang");
        Assert.That(Comparable(await api.GetAsync("")), Is.Not.EqualTo(before));

        await api.DoAsync("POST", "reset");
        await api.DoAsync("POST", "clock/advance", """{"byMs":0}""");

        Assert.That(Comparable(await api.GetAsync("")), Is.EqualTo(before));
        Assert.That((await api.GetAsync("appointments")).GetProperty("appointments").GetArrayLength(), Is.Zero);
        await api.Dte.TakeAllAsync();
        await api.Dte.ExchangeAsync("AT+CSQ", "\r\n+CSQ: 28,99\r\n\r\nOK\r\n");
    }

    private static string Comparable(JsonElement modem) => string.Join('\n', new[] { "power", "network", "sim", "sockets", "ports", "faults" }.Select(name => modem.GetProperty(name).GetRawText()));
}
