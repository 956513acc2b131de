using System.Runtime.CompilerServices;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Journal;
using Ec20Emulator.Testing.Tls;

namespace Ec20Emulator.Testing.Tests;

/// <summary>The lines README.md shows, run against host software of a few lines.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ReadmeSnippetTests
{
    [Test]
    public async Task Snippet_OfTheReadme_Runs()
    {
        const string data = "21.5 C";
        var sut = new HostSoftware();
        await using var server = TestTlsServer.Start();
        await using var modem = await Ec20.StartAsync(o => o.Seed(42).ManualClock().Map("broker.example:8883", server.EndPoint));
        sut.Open(modem.OpenStream());                        // or modem.TcpEndPoint, modem.Rfc2217Uri, modem.PtyPath
        await sut.ConnectAsync();
        await using (modem.Faults.SendFail(socket: 0, times: 1)) await sut.SendAsync(data);
        Assert.That(sut.Answers[^1], Does.EndWith("\r\nSEND FAIL\r\n"));
        await modem.Network.DropContextAsync(1, When.MidResponse("AT+QIRD"));
        await sut.ReadAsync();
        Assert.That(sut.Answers[^1], Does.Contain("+QIRD: 0\r\n").And.EndWith("\r\nOK\r\n"), "the answer is whole all the same");
        await sut.NewsAsync("\r\n+QIURC: \"pdpdeact\",1\r\n");
        var late = modem.Clock.Now;
        await modem.Clock.AdvanceAsync(TimeSpan.FromSeconds(150));
        Assert.That(modem.Clock.Now - late, Is.EqualTo(TimeSpan.FromSeconds(150)));
        var closing = sut.CloseAsync();
        await modem.Journal.WaitForAsync("AT+QICLOSE=0", TimeSpan.FromSeconds(5));
        await closing;
        modem.Journal.Verify("AT+QIACT=1", Times.Once);
    }

    [Test]
    public void Lines_OfTheReadme_AreThoseOfTheTest()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var start = readme.LastIndexOf("```csharp\nawait using var server", StringComparison.Ordinal) + "```csharp\n".Length;
        var lines = readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
        Assert.That(lines, Has.Length.GreaterThan(5));
        Assert.That(lines, Is.SubsetOf(File.ReadLines(SourceFile()).Select(line => line.Trim())));
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;

    /// <summary>What a user's software under test may look like.</summary>
    private sealed class HostSoftware
    {
        private AtDialogue _dte = null!;

        public List<string> Answers { get; } = [];

        public void Open(Ports.InMemory.DteStream stream) => _dte = new AtDialogue(stream);

        public async Task ConnectAsync()
        {
            await TellAsync("AT+QIACT=1");
            await TellAsync("AT+QIOPEN=1,0,\"TCP\",\"broker.example\",8883,0,0");
            await NewsAsync("\r\n+QIOPEN: 0,0\r\n");
        }

        public async Task SendAsync(string data)
        {
            await TellAsync($"AT+QISEND=0,{data.Length}");
            await _dte.SendAsync(data);
            Answers.Add(await _dte.ExpectAsync("\r\nSEND FAIL\r\n"));
        }

        public Task ReadAsync() => TellAsync("AT+QIRD=0");

        public Task CloseAsync() => TellAsync("AT+QICLOSE=0");

        public Task<string> NewsAsync(string news) => _dte.ExpectAsync(news);

        private async Task TellAsync(string command) => Answers.Add(await _dte.CommandAsync(command));
    }
}
