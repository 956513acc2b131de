namespace Ec20Emulator.Ports.Tests.Rfc2217;

/// <summary>WILL FB, WONT FC, DO FD, DONT FE; BINARY 00, ECHO 01, SGA 03, COM-PORT 2C.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NegotiationTests
{
    private static readonly string[] Greeting = ["FB 00", "FB 01", "FB 03", "FD 00", "FD 03", "FD 2C"];

    [TestCase("FF FB 2C", "", Description = "we have asked for it: nothing more to say")]
    [TestCase("FF FD 2C", "FB 2C")]
    [TestCase("FF FD 00 FF FB 00", "")]
    [TestCase("FF FD 01", "", Description = "DO ECHO answers our offer")]
    [TestCase("FF FE 01", "", Description = "so does DONT ECHO")]
    [TestCase("FF FE 01 FF FD 01", "FB 01", Description = "a later change of mind is answered")]
    [TestCase("FF FB 01", "FE 01", Description = "the client must not echo")]
    [TestCase("FF FB 1F", "FE 1F", Description = "window size: refused")]
    [TestCase("FF FD 05", "FC 05", Description = "status: refused")]
    [TestCase("FF FB 1F FF FB 1F", "FE 1F|FE 1F", Description = "asked twice, refused twice")]
    [TestCase("FF FC 1F FF FE 05", "", Description = "a refusal of the unknown is not answered")]
    [TestCase("FF FB 00 FF FC 00", "FE 00", Description = "microcom asks, then refuses")]
    [TestCase("FF FB 00 FF FB 00 FF FB 00", "", Description = "said again, no change: no answer")]
    [TestCase("FF F6", "F1", Description = "AYT")]
    [TestCase("FF F1 FF F3 FF F9", "", Description = "NOP, BREAK, GA")]
    [TestCase("FF EC FF ED FF EE FF EF", "", Description = "EOF, SUSP, ABORT and EOR, which PuTTY sends too")]
    public async Task Option_Negotiated_IsAnsweredOnceOrNotAtAll(string sent, string answers)
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync(sent);
        await link.SettleAsync();

        var commands = link.Client.Commands.Where(command => !command.StartsWith("SB", StringComparison.Ordinal)).ToList();
        Assert.That(commands.Take(Greeting.Length), Is.EqualTo(Greeting));
        Assert.That(string.Join('|', commands.Skip(Greeting.Length)), Is.EqualTo(answers));
        Assert.That(link.Warnings, Is.Empty);
    }

    [TestCase("", "0D 00 41", "0D 00 41", Description = "no telnet at all: as it is")]
    [TestCase("FF FB 00", "0D 00 41", "0D 00 41", Description = "BINARY")]
    [TestCase("FF FC 00", "0D 00 41", "0D 41", Description = "BINARY refused: NVT")]
    [TestCase("FF FC 00", "0D 0A 41", "0D 0A 41")]
    public async Task CrNul_FromTheClient_IsDataUnlessItRefusesBinary(string negotiation, string sent, string read)
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        await link.Client.SendRawAsync(negotiation + sent);
        await link.SettleAsync();
        Assert.That(await link.FinishAsync(), Is.EqualTo(Convert.FromHexString(read.Replace(" ", "", StringComparison.Ordinal))));
    }

    [Test]
    public async Task Negotiation_FloodedByAClientThatNeverReads_IsHeldBackWithinBounds()
    {
        await using var link = await Rfc2217Fixture.StartAsync();
        var flood = new byte[3 * 65536];
        for (var i = 0; i < flood.Length; i += 3)
            (flood[i], flood[i + 1], flood[i + 2]) = (255, 251, 31);

        // 64 MB of requests would be 64 MB of refusals to keep; instead the client must come to a halt.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var stuck = false;
        for (var i = 0; i < 340 && !stuck; i++)
        {
            var write = link.Client.SendRawAsync(flood).AsTask();
            stuck = await Task.WhenAny(write, Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, limit.Token)) != write;
        }

        Assert.That(stuck, Is.True);
    }
}
