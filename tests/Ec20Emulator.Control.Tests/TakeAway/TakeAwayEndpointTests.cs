using System.Net;

namespace Ec20Emulator.Control.Tests.TakeAway;

/// <summary>The dialogue as files, over HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class TakeAwayEndpointTests
{
    [TestCase("transcript", "text/plain", "m0.at")]
    [TestCase("scenario", "application/yaml", "m0.yaml")]
    [TestCase("nunit", "text/plain", "TakenM0Tests.cs")]
    [TestCase("pytest", "text/x-python", "test_taken_m0.py")]
    [TestCase("curl", "application/x-sh", "m0.sh")]
    public async Task Form_IsAFileToDownload(string form, string mediaType, string name)
    {
        await using var api = await ApiModem.StartAsync();
        using var response = await api.Http.GetAsync(ApiModem.PathOf($"take-away/{form}"));
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(mediaType));
            Assert.That(response.Content.Headers.ContentDisposition!.ToString(), Does.StartWith($"attachment; filename={name}"));
        });
    }

    [Test]
    public async Task Moment_LeavesOutWhatWasBefore()
    {
        await using var api = await ApiModem.StartAsync();
        await api.Dte.SendAsync("AT+CSQ\r");
        await api.Test.AdvanceAsync(TimeSpan.FromSeconds(10));
        var cursor = api.Modem.Journal.Cursor;
        await api.Dte.SendAsync("AT+CGMM\r");
        await api.Test.AdvanceAsync(TimeSpan.FromSeconds(10));
        var moment = api.Modem.Journal.Read(cursor).Entries[0].ModemTime.ToString("o");
        foreach (var query in new[] { $"after={cursor}", $"since={Uri.EscapeDataString(moment)}" })
        {
            var text = (await api.SendAsync("GET", $"take-away/transcript?{query}")).Text;
            Assert.That(text, Does.Contain("AT+CGMM").And.Not.Contain("AT+CSQ").And.Contain("begins with a fresh modem"), query);
        }
    }

    [TestCase("take-away/painting", HttpStatusCode.NotFound)]
    [TestCase("take-away/transcript?after=-1", HttpStatusCode.BadRequest)]
    [TestCase("take-away/transcript?after=x", HttpStatusCode.BadRequest)]
    [TestCase("take-away/transcript?since=yesterday", HttpStatusCode.BadRequest)]
    public async Task Request_ThatIsWrong_IsAProblem(string resource, HttpStatusCode status)
    {
        await using var api = await ApiModem.StartAsync();
        await api.FailAsync(status, "GET", resource);
    }
}
