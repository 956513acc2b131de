using System.Net;
using System.Text;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Bodies that are no JSON of ours.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BodyTests
{
    private const int TenMegabytes = 10_000_000;

    [TestCase("POST", "urcs")]
    [TestCase("POST", "faults")]
    [TestCase("POST", "journal/wait")]
    [TestCase("POST", "power/cut")]
    [TestCase("PUT", "network/signal")]
    public async Task Body_OfTenMegabytes_Is413(string method, string resource)
    {
        await using var api = await ApiModem.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), ApiModem.PathOf(resource))
        {
            Content = new StringContent($"{{\"line\":\"{new string('x', TenMegabytes)}\"}}", Encoding.UTF8, "application/json"),
        };
        request.Headers.ExpectContinue = true;
        using var response = await api.Http.SendAsync(request);
        (await Answer.OfAsync(response)).RequireProblem(HttpStatusCode.RequestEntityTooLarge, "larger");
        Assert.That(await api.Modem.Power.ReadAsync(), Is.EqualTo("On"));
    }

    [Test]
    public async Task Body_OfUntoldLength_IsBoundedToo()
    {
        await using var api = await ApiModem.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiModem.PathOf("urcs"))
        {
            Content = new StringContent($"{{\"line\":\"{new string('x', 100_000)}\"}}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        using var response = await api.Http.SendAsync(request);
        (await Answer.OfAsync(response)).RequireProblem(HttpStatusCode.RequestEntityTooLarge);
    }

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task Body_ThatIsNotCalledJson_Is415(string type)
    {
        await using var api = await ApiModem.StartAsync();
        using var content = new StringContent("""{"line":"+X"}""", Encoding.UTF8, type);
        using var response = await api.Http.PostAsync(ApiModem.PathOf("urcs"), content);
        (await Answer.OfAsync(response)).RequireProblem(HttpStatusCode.UnsupportedMediaType, "application/json");
        await api.Dte.SilenceAsync();
    }

    [Test]
    public async Task Body_NestedWithoutEnd_Is400()
    {
        await using var api = await ApiModem.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("{\"attributes\":", 1000)) + "1" + new string('}', 1000);
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "faults", $$"""{"type":"latency","attributes":{{deep}}}""");
        await api.FailAsync(HttpStatusCode.BadRequest, "POST", "faults", new string('[', 10_000));
    }

    [Test]
    public async Task Body_ThatIsNoText_Is400()
    {
        await using var api = await ApiModem.StartAsync();
        using var content = new ByteArrayContent([(byte)'{', 0xff, 0xfe, 0x00]);
        content.Headers.ContentType = new("application/json");
        using var response = await api.Http.PostAsync(ApiModem.PathOf("urcs"), content);
        (await Answer.OfAsync(response)).RequireProblem(HttpStatusCode.BadRequest);
    }
}
