using System.Net;

namespace Ec20Emulator.Control.Tests.Resources;

/// <summary>The modem's files by HTTP.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FileTests
{
    [Test]
    public async Task File_Put_IsReadByTheHostAndBack()
    {
        await using var api = await ApiModem.StartAsync();
        var bytes = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        Assert.That((await PutAsync(api, "RAM:all.bin", bytes)).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await PutAsync(api, "RAM:all.bin", bytes)).Status, Is.EqualTo(HttpStatusCode.OK));
        await api.Dte.ExchangeAsync("AT+QFLST=\"RAM:*\"", "\r\n+QFLST: \"RAM:all.bin\",256\r\n\r\nOK\r\n");
        Assert.That(await api.Http.GetByteArrayAsync(ApiModem.PathOf("files/RAM:all.bin")), Is.EqualTo(bytes));
    }

    [Test]
    public async Task Files_AreListedWithTheRoomThereIs()
    {
        await using var api = await ApiModem.StartAsync();
        await PutAsync(api, "RAM:a", new byte[10]);
        await PutAsync(api, "b c%20", new byte[20]);
        var list = await api.GetAsync("files");
        Assert.That(
            list.GetProperty("files").EnumerateArray().Select(file => (file.GetProperty("name").GetString(), file.GetProperty("size").GetInt64())),
            Is.EqualTo(new[] { ("UFS:b c%20", 20L), ("RAM:a", 10L) }));
        Assert.That(list.GetProperty("space").GetProperty("RAM").GetProperty("free").GetInt64(), Is.EqualTo(2_606_080 - 10));
        Assert.That((await api.GetAsync("files?pattern=RAM:*")).GetProperty("files").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task File_Deleted_IsGone()
    {
        await using var api = await ApiModem.StartAsync();
        await PutAsync(api, "UFS:a", new byte[10]);
        await api.DoAsync("DELETE", "files/UFS:a");
        await api.FailAsync(HttpStatusCode.NotFound, "GET", "files/UFS:a", detail: "file not found");
        await api.FailAsync(HttpStatusCode.NotFound, "DELETE", "files/UFS:a");
    }

    [Test]
    public async Task Quota_OfRam_IsObeyed()
    {
        await using var api = await ApiModem.StartAsync();
        (await PutAsync(api, "RAM:big", new byte[2_700_000])).RequireProblem(HttpStatusCode.InsufficientStorage, "file too large");
        Assert.That((await PutAsync(api, "RAM:first", new byte[2_000_000])).Status, Is.EqualTo(HttpStatusCode.Created));
        (await PutAsync(api, "RAM:second", new byte[1_000_000])).RequireProblem(HttpStatusCode.InsufficientStorage, "drive full");
        Assert.That((await PutAsync(api, "UFS:ten", new byte[10_000_000])).Status, Is.EqualTo(HttpStatusCode.Created));
        (await PutAsync(api, "UFS:eleven", new byte[10_000_000])).RequireProblem(HttpStatusCode.InsufficientStorage);
    }

    [Test]
    public async Task Body_LargerThanAnyMedium_Is413()
    {
        await using var api = await ApiModem.StartAsync();
        (await PutAsync(api, "UFS:big", new byte[17 * 1024 * 1024])).RequireProblem(HttpStatusCode.RequestEntityTooLarge);
        Assert.That((await api.GetAsync("files?pattern=UFS:*")).GetProperty("files").GetArrayLength(), Is.Zero);
    }

    [TestCase("a*b")]
    [TestCase("RAM:")]
    [TestCase("RAM:a%2Fb")]
    [TestCase("UFS:..%2F..%2Fetc%2Fpasswd")]
    [TestCase("a%22b")]
    [TestCase("%E2%82%AC")]
    public async Task Name_ThatBreaksTheRules_Is400(string name)
    {
        await using var api = await ApiModem.StartAsync();
        using var content = new ByteArrayContent([1]);
        using var response = await api.Http.PutAsync(ApiModem.PathOf("files/") + "/" + name, content);
        (await Answer.OfAsync(response)).RequireProblem(HttpStatusCode.BadRequest, "invalid file name");
    }

    [Test]
    public async Task Name_TooLong_Is400()
    {
        await using var api = await ApiModem.StartAsync();
        (await PutAsync(api, new string('n', 81), [1])).RequireProblem(HttpStatusCode.BadRequest);
        (await PutAsync(api, "SD:card", [1])).RequireProblem(HttpStatusCode.Conflict, "open failed");
    }

    [Test]
    public async Task File_OpenByTheHost_Is409()
    {
        await using var api = await ApiModem.StartAsync();
        await PutAsync(api, "UFS:a", [1]);
        await api.Dte.SendAsync("AT+QFOPEN=\"UFS:a\",0\r");
        await api.Dte.ReadUntilAsync("\r\nOK\r\n");
        (await PutAsync(api, "UFS:a", [2])).RequireProblem(HttpStatusCode.Conflict, "already open");
        await api.FailAsync(HttpStatusCode.Conflict, "DELETE", "files/UFS:a");
    }

    [Test]
    public async Task Ram_WhileTheModemIsOff_Is409AndFlashIsNot()
    {
        await using var api = await ApiModem.StartAsync();
        await api.DoAsync("POST", "power/cut");
        (await PutAsync(api, "RAM:a", [1])).RequireProblem(HttpStatusCode.Conflict, "off");
        Assert.That((await PutAsync(api, "UFS:a", [1])).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await api.GetAsync("files")).GetProperty("files").GetArrayLength(), Is.EqualTo(1));
    }

    private static async Task<Answer> PutAsync(ApiModem api, string name, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, ApiModem.PathOf("files/") + "/" + Uri.EscapeDataString(name))
        {
            Content = new ByteArrayContent(bytes),
        };
        request.Headers.ExpectContinue = true;
        using var response = await api.Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
