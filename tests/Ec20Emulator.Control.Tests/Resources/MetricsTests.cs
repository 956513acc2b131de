namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>What a Prometheus server collects.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MetricsTests
{
    [Test]
    public async Task Figures_AfterADialogue_AreThoseOfTheDialogue()
    {
        await using var api = await ApiModem.StartAsync();
        var before = await CollectAsync(api);
        await api.Dte.OkAsync("AT");
        await api.Dte.OkAsync("AT+CMEE=1");
        await api.Dte.ExchangeAsync("AT+FOO", "\r\nERROR\r\n");
        await api.DoAsync("POST", "urcs", """{"line":"+X"}""");
        await api.Dte.ExpectAsync("\r\n+X\r\n");
        await api.DoAsync("POST", "faults", """{"type":"dnsFail"}""");
        var after = await CollectAsync(api);
        Assert.Multiple(() =>
        {
            Assert.That(after["ec20_modems"], Is.EqualTo(1));
            Assert.That(after["ec20_ports_attached{modem=\"m0\"}"], Is.EqualTo(1));
            Assert.That(after["ec20_faults_active{modem=\"m0\"}"], Is.EqualTo(1));
            Assert.That(Grown("ec20_commands_total{modem=\"m0\",result=\"OK\"}"), Is.EqualTo(2));
            Assert.That(Grown("ec20_commands_total{modem=\"m0\",result=\"ERROR\"}"), Is.EqualTo(1));
            Assert.That(Grown("ec20_dte_bytes_total{modem=\"m0\",direction=\"in\"}"), Is.EqualTo("AT\rAT+CMEE=1\rAT+FOO\r".Length));
            Assert.That(Grown("ec20_dte_bytes_total{modem=\"m0\",direction=\"out\"}"), Is.EqualTo("\r\nOK\r\n\r\nOK\r\n\r\nERROR\r\n\r\n+X\r\n".Length));
            Assert.That(Grown("ec20_urcs_total{modem=\"m0\"}"), Is.EqualTo(1));
        });

        long Grown(string name) => after[name] - before.GetValueOrDefault(name);
    }

    [Test]
    public async Task Totals_AreWhatIsToldUnlessEachModemIsAskedFor()
    {
        await using var factory = Serving.TestFactory.Open();
        await using var api = await ApiModem.StartAsync(factory: factory);
        await api.DoAsync("POST", "/api/v1/modems");
        await api.Dte.OkAsync("AT");
        var text = (await api.SendAsync("GET", "/metrics")).Text;
        Assert.That(text, Does.Not.Contain("modem=").And.Contain("ec20_modems 2\n").And.Contain("\nec20_ports_attached 2\n").And.Contain("ec20_commands_total{result=\"OK\"}"));
    }

    private static async Task<Dictionary<string, long>> CollectAsync(ApiModem api)
    {
        var answer = await api.SendAsync("GET", "/metrics?perModem=true");
        Assert.That(answer.Type, Is.EqualTo("text/plain"));
        return answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Split(' ')).ToDictionary(pair => pair[0], pair => long.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
