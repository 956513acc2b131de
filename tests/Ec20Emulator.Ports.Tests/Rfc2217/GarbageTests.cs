using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Rfc2217;

[Parallelizable(ParallelScope.All)]
internal sealed class GarbageTests
{
    private static readonly byte[] Favourites = [255, 255, 255, 250, 240, 251, 252, 253, 254, 44, 44, 0, 1, 5, 8, 9, 10, 11, 12, 13];

    [Test]
    public Task Connection_AfterRandomTelnetBytes_StillAnswersAndCarriesData([Range(1, 25)] int seed) => AttackAsync(seed);

    [Explicit]
    [Category("Attack")]
    [TestCase(2_300)]
    public Task Connections_ThatSendRandomTelnetBytes_AllStillAnswerAndCarryData(int connections) =>
        Parallel.ForAsync(1000, 1000 + connections, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (seed, _) => await AttackAsync(seed));

    private static async Task AttackAsync(int seed)
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
            await link.Client.SendRawAsync([.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => Favourites[random.Next(Favourites.Length)])]);

        await link.Client.SendRawAsync("F0 FF F0"); // ends whatever was begun
        await link.AskAsync("00", "64 " + BitConverter.ToString("Ec20Emulator"u8.ToArray()).Replace('-', ' '));
        await link.Client.SendRawAsync("FF FA 2C 09 FF F0"); // in case it was suspended
        await link.Port.WriteAsync("OK\xff"u8.ToArray(), default).Within();
        Assert.That(await ReadExactly.FromAsync(link.Client.ReadAsync, 4), Is.EqualTo("OK\xff"u8.ToArray()));
        Assert.That(link.Warnings, Has.Count.LessThanOrEqualTo(1));
    }
}
