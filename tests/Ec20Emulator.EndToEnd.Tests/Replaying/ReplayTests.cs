using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.EndToEnd.Tests.Replaying;

/// <summary><c>replay</c> of transcripts written by hand.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ReplayTests
{
    [TestCase("manual")]
    [TestCase("real")]
    public async Task Transcript_OnAnyClock_AgreesWithTheModem(string clock)
    {
        await using var server = await OpenSslServer.StartAsync();
        var (exitCode, output) = await ReplayAsync(
            """
            >> AT+QIACT=1
            << OK
            >> AT+QSSLCFG="ciphersuite",1,0X002F
            << OK
            >> AT+QSSLOPEN=1,1,3,"broker.test",8883,0
            << OK
            wait 150ms
            << +QSSLOPEN: 3,0
            """,
            "--clock", clock, "--map", $"broker.test:8883=127.0.0.1:{server.Port}");
        Assert.That(exitCode, Is.Zero, output);
    }

    [TestCase(">> AT\n<| \\q", "chat.at:2: unknown escape")]
    [TestCase("server sends \"x\"", "chat.at:1: 'server' is no word")]
    [TestCase("variable ^(\\w+\\s?)+$\n>> AT\n<< aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n<< OK", "takes more than")]
    public async Task Transcript_NotUnderstood_EndsWith2(string text, string why)
    {
        var (exitCode, output) = await ReplayAsync(text, "--no-echo-server");
        Assert.That(exitCode, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain(why));
    }

    [Test]
    public async Task Transcript_ThatTakesTooLong_EndsWith42()
    {
        var (exitCode, output) = await ReplayAsync(">> AT\n<< OK\nwait 60s\n>> AT\n<< OK", "--clock", "real", "--timeout", "1", "--no-echo-server");
        Assert.That(exitCode, Is.EqualTo(42), output);
    }

    [Test]
    public async Task Transcript_ThatIsNotThere_EndsWith2()
    {
        await using var replay = EmulatorProcess.Start("replay", "gone.at");
        Assert.That(await replay.WhenEndedAsync(), Is.EqualTo(2));
        Assert.That(replay.Log, Does.Contain("gone.at"));
    }

    private static async Task<(int ExitCode, string Output)> ReplayAsync(string text, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("ec20emu-replay-");
        try
        {
            var file = Path.Combine(folder.FullName, "chat.at");
            await File.WriteAllTextAsync(file, text);
            await using var replay = EmulatorProcess.Start(["replay", file, .. options]);
            return (await replay.WhenEndedAsync(), replay.Output + replay.Log);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
