using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Rfc2217;

[Parallelizable(ParallelScope.All)]
internal sealed class GarbageTests
{
    private static readonly byte[] Favourites = [255, 255, 255, 250, 240, 251, 252, 253, 254, 44, 44, 0, 1, 5, 8, 9, 10, 11, 12, 13];

    [Test]
    public async Task Connection_AfterRandomTelnetBytes_StillAnswersAndCarriesData([Range(1, 25)] int seed)
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
