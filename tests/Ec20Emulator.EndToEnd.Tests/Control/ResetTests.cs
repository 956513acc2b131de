namespace Ec20Emulator.EndToEnd.Tests.Control;

/// <summary>A reset leaves a modem as it was at first.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ResetTests
{
    private static readonly string[] Reads =
    [
        "ATI", "AT&V", "AT+CGMR", "AT+CGSN", "AT+CIMI", "AT+QCCID", "AT+CPIN?", "AT+CLCK=\"SC\",2", "AT+CREG?", "AT+CEREG?", "AT+COPS?", "AT+CSQ", "AT+CCLK?",
        "AT+QLTS", "AT+CGDCONT?", "AT+QICSGP=1", "AT+QIACT?", "AT+CPMS?", "AT+CMGF?", "AT+CMGL=4", "AT+CSCA?", "AT+CPBS?", "AT+CPBR=1,10", "AT+CNUM", "AT+CMEE?",
        "AT+IPR?", "AT+QCFG=\"nwscanmode\"", "AT+QURCCFG=\"urcport\"", "AT+QSSLCFG=\"cacert\",1", "AT+QSSLCFG=\"ciphersuite\",1", "AT+QFLST=\"UFS:*\"", "AT+QFLST=\"RAM:*\"",
        "AT+QFLDS=\"UFS\"", "AT+QISTATE", "AT+QGPS?", "AT+CFUN?", "AT+CLIP?", "AT+CCWA?", "AT+QHTTPCFG=\"contextid\"", "AT+QMTCFG=\"version\",0", "AT+CBC", "AT+QTEMP",
    ];

    private static readonly string[] Commands =
    [
        "AT+CMEE=2", "AT+CMGF=1", "AT+CLCK=\"SC\",1,\"1234\"", "AT+CPWD=\"SC\",\"1234\",\"4321\"", "AT+CCLK=\"30/05/06,07:08:09+00\"", "AT+CGDCONT=2,\"IP\",\"other\"",
        "AT+QICSGP=1,1,\"UNINET\",\"u\",\"p\",1", "AT+QIACT=1", "AT+CPBW=1,\"123\",129,\"one\"", "AT+CSCA=\"+123\"", "AT+QCFG=\"nwscanmode\",3", "AT+QURCCFG=\"urcport\",\"uart1\"",
        "AT+QSSLCFG=\"cacert\",1,\"UFS:x\"", "AT+QSSLCFG=\"ciphersuite\",1,0XFFFF", "AT+QFOPEN=\"UFS:kept\",1", "AT+QFDEL=\"RAM:*\"", "AT+QGPS=1", "AT+CLIP=1", "AT+QHTTPCFG=\"contextid\",3",
        "AT+QMTCFG=\"version\",0,4", "ATE0S0=3", "AT&W", "AT+IPR=9600;&W",
    ];

    private static readonly (string Method, string Path, string? Json)[] Actions =
    [
        ("POST", "faults", """{"type":"commandSilence","match":"CREG"}"""),
        ("POST", "sms/received", """{"from":"+123","text":"hello"}"""),
        ("PUT", "network/signal", """{"signal":3}"""),
        ("PUT", "network/cell", """{"areaCode":1,"cellId":2}"""),
        ("PUT", "gnss/position", """{"latitude":1,"longitude":2}"""),
        ("PUT", "hardware/battery", """{"percent":5,"millivolts":3500,"charging":1}"""),
        ("POST", "clock/advance", """{"byMs":7200000}"""),
        ("POST", "urcs", """{"line":"+X","when":{"position":"afterFinal","command":"AT+CSQ"}}"""),
        ("PUT", "network/refusal", """{"refusesRegistration":true}"""),
        ("POST", "sim/remove", null),
        ("POST", "power/hang", null),
    ];

    [Test]
    public async Task Reset_AfterEverythingWasChanged_LeavesAFreshModem()
    {
        await using var maker = await ModemMaker.StartAsync("--clock", "manual");
        var (path, uri) = await maker.MakeAsync("""{"id":"m"}""");
        var state = (await maker.DoAsync("GET", path)).ToString();
        var answers = await ReadAsync(uri);
        await WhenAloneAsync(maker, path);
        await maker.DoAsync("POST", $"{path}/reset");
        Assert.That((await maker.DoAsync("GET", path)).ToString(), Is.EqualTo(state), "a reset of a modem that was only asked");

        await using (var dte = await AtLine.DialAsync(uri))
        {
            foreach (var command in Commands)
                Assert.That(await dte.AskAsync(command), Does.EndWith("\r\nOK\r\n"), command);
        }
        foreach (var (method, resource, json) in Actions)
            await maker.DoAsync(method, $"{path}/{resource}", json);
        Assert.That((await maker.DoAsync("GET", path)).ToString(), Is.Not.EqualTo(state));
        await WhenAloneAsync(maker, path);

        await maker.DoAsync("POST", $"{path}/reset");

        Assert.That((await maker.DoAsync("GET", path)).ToString(), Is.EqualTo(state));
        Assert.That((await maker.DoAsync("GET", $"{path}/appointments")).GetProperty("appointments").GetArrayLength(), Is.Zero);
        Assert.That((await maker.DoAsync("GET", $"{path}/sms/sent")).GetProperty("messages").GetArrayLength(), Is.Zero);
        Assert.That((await maker.SendAsync("GET", $"{path}/journal/transcript")).Text, Does.Not.Contain("CMEE"));
        Assert.That(await ReadAsync(uri), Is.EqualTo(answers));
    }

    [Test]
    public async Task Dte_ThatIsAttached_StaysAndHearsTheModemBoot()
    {
        await using var maker = await ModemMaker.StartAsync("--clock", "manual");
        var (path, uri) = await maker.MakeAsync();
        await using var dte = await AtLine.DialAsync(uri);
        await dte.AskAsync("ATE0");
        for (var turn = 0; turn < 10; turn++)
        {
            await maker.DoAsync("POST", $"{path}/reset");
            Assert.That(await dte.AskAsync("AT+CEREG?"), Does.Contain("\r\nRDY\r\n").And.Contain("AT+CEREG?\r\r\n+CEREG: 0,1\r\n"));
        }
        Assert.That((await maker.SendAsync("GET", $"{path}/journal/transcript")).Text, Does.Contain("AT+CEREG?"));
    }

    [Test]
    public async Task EventStream_EndsWithTheModem_AndGoesOnWithTheFreshOne()
    {
        await using var maker = await ModemMaker.StartAsync("--clock", "manual");
        var (path, uri) = await maker.MakeAsync();
        await using var dte = await AtLine.DialAsync(uri);
        for (var i = 0; i < 50; i++)
            await dte.AskAsync("AT");
        using var stream = await maker.Http.GetAsync($"{path}/journal/events?after=0", HttpCompletionOption.ResponseHeadersRead);
        using var before = new StreamReader(await stream.Content.ReadAsStreamAsync());
        while (await before.ReadLineAsync() is { } line && line != "id: 50")
            Assert.That(line, Is.Not.Null);
        await maker.DoAsync("POST", $"{path}/reset");
        await before.ReadToEndAsync();
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{path}/journal/events") { Headers = { { "Last-Event-ID", "150" } } };
        using var anew = await maker.Http.SendAsync(again, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await anew.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line && line != "id: 1")
            Assert.That(line, Does.Not.StartWith("id: "));
    }

    [Test]
    public async Task Reset_ThatKeepsMemory_KeepsFiles()
    {
        await using var maker = await ModemMaker.StartAsync("--clock", "manual");
        var (path, _) = await maker.MakeAsync();
        using var content = new StringContent("text");
        await maker.Http.PutAsync($"{path}/files/UFS:a", content);
        await maker.DoAsync("POST", $"{path}/reset", """{"keepsMemory":true}""");
        Assert.That((await maker.SendAsync("GET", $"{path}/files/UFS:a")).Text, Is.EqualTo("text"));
        await maker.DoAsync("POST", $"{path}/reset", "{}");
        Assert.That((await maker.DoAsync("GET", $"{path}/files?pattern=UFS:*")).GetProperty("files").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Reset_OfAModemWithAStateFolder_KeepsWhatLiesThere()
    {
        var folder = Directory.CreateTempSubdirectory("ec20-state-");
        try
        {
            await using var maker = await ModemMaker.StartWithAsync("--tcp", "127.0.0.1:0", "--control", "0", "--delays", "none", "--state-dir", folder.FullName);
            using var content = new StringContent("text");
            await maker.Http.PutAsync("/api/v1/modems/m0/files/UFS:a", content);
            await maker.DoAsync("POST", "/api/v1/modems/m0/reset");
            Assert.That((await maker.SendAsync("GET", "/api/v1/modems/m0/files/UFS:a")).Text, Is.EqualTo("text"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ReadAsync(string uri)
    {
        await using var dte = await AtLine.DialAsync(uri);
        var answers = new List<string>();
        foreach (var read in Reads)
            answers.Add(await dte.AskAsync(read));
        return string.Join('\n', answers);
    }

    /// <summary>Waits until the modem has noticed that its DTE is gone.</summary>
    private static async Task WhenAloneAsync(ModemMaker maker, string path)
    {
        while ((await maker.SendAsync("GET", $"{path}/ports/usbmodem")).Text.Contains("\"isAttached\":true", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
    }
}
