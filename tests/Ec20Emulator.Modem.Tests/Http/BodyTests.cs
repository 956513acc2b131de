using System.Globalization;
using System.Net.Sockets;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Http;

/// <summary>Bodies small and large: bounded memory, every byte.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BodyTests
{
    /// <summary>What the modem and both ends of TCP may hold of a body: a fraction of the smaller one read here.</summary>
    private const long MostHeld = 12 * 1024 * 1024;

    [TestCase(48 * 1024 * 1024)]
    public Task Read_HostThatReadsLate_HoldsTheServerBack(int bytes) => ReadLateAsync(bytes, TimeSpan.FromSeconds(60));

    [Explicit("1 GB")]
    [TestCase(1024 * 1024 * 1024)]
    public Task Read_GigabyteHostReadsLate_HoldsTheServerBack(int bytes) => ReadLateAsync(bytes, TimeSpan.FromMinutes(10));

    [Test]
    public async Task ReadFile_Body_IsTheFile()
    {
        const int Length = 300_000;
        using var guard = new CancellationTokenSource(HttpScene.Guard);
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Length}\r\n\r\n");
        await scene.Dte.ExpectAsync($"\r\n+QHTTPGET: 0,200,{Length}\r\n");
        await scene.Dte.OkAsync("AT+QHTTPREADFILE=\"UFS:body\"");
        await SendPatternAsync(peer, Length, guard.Token);
        await scene.Dte.ExpectAsync("\r\n+QHTTPREADFILE: 0\r\n");
        var stored = await scene.Modem.Modem.Files.ReadAsync("UFS:body");
        Assert.That(stored, Has.Length.EqualTo(Length));
        Assert.That(Array.FindIndex(stored, one => one != 0) is 1 && stored.Select((one, i) => one == PatternAt(i)).All(same => same), "every byte");
    }

    [Test]
    public async Task ReadFile_LargerThanTheMedium_IsTooMuchForTheMemory()
    {
        using var guard = new CancellationTokenSource(HttpScene.Guard);
        await using var scene = await HttpScene.StartAsync();
        var space = (await scene.Modem.Modem.Files.ReadSpaceAsync("RAM")).Free;
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync($"HTTP/1.1 200 OK\r\nContent-Length: {space + 1}\r\n\r\n");
        await scene.Dte.ExpectAsync($"\r\n+QHTTPGET: 0,200,{space + 1}\r\n");
        await scene.Dte.OkAsync("AT+QHTTPREADFILE=\"RAM:body\"");
        await SendPatternAsync(peer, space + 1, guard.Token);
        await scene.Dte.ExpectAsync("\r\n+QHTTPREADFILE: 729\r\n");
        await scene.Dte.ExchangeAsync("AT+QFOPEN?", "\r\nOK\r\n");
    }

    [Test]
    public async Task ReadFile_ThatIsOpen_FailsAndLeavesTheAnswerToBeRead()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,2\r\n");
        await scene.Dte.ExchangeAsync("AT+QFOPEN=\"busy\"", "\r\n+QFOPEN: 0\r\n\r\nOK\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREADFILE=\"busy\"", "\r\n+CME ERROR: 723\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREADFILE=\"a?b\"", "\r\n+CME ERROR: 730\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREAD", "\r\nCONNECT\r\nok\r\nOK\r\n\r\n+QHTTPREAD: 0\r\n");
    }

    [Test]
    public async Task Unasked_ServerFallsSilent_TheWaitEnds()
    {
        await using var scene = await HttpScene.StartAsync();
        await scene.Dte.OkAsync("AT+QHTTPCFG=\"rspout/auto\",1");
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhello");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,20\r\nhello");
        await scene.Dte.ExchangeAsync("AT+QHTTPGET=80", "\r\n+CME ERROR: 703\r\n");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(60));
        await peer.SeesResetAsync();
        await scene.Dte.ExpectAsync("\r\n+QHTTPREAD: 727\r\n");
        await scene.BeginGetAsync();
    }

    [Test]
    public async Task Unasked_LargeBody_ComesWholeBetweenAnswers()
    {
        const int Length = 200_000;
        using var guard = new CancellationTokenSource(HttpScene.Guard);
        await using var scene = await HttpScene.StartAsync();
        await scene.Dte.OkAsync("AT+QHTTPCFG=\"rspout/auto\",1");
        var peer = await scene.BeginGetAsync();
        var sending = peer.SayAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Length}\r\n\r\n{new string('x', Length)}");
        await scene.Dte.ExpectAsync($"\r\n+QHTTPGET: 0,200,{Length}\r\n{new string('x', Length)}");
        await sending;
        await scene.Dte.OkAsync("AT");
    }

    [Test]
    public async Task Post_LargestBody_ArrivesWhole()
    {
        const int Length = 1024000;
        using var guard = new CancellationTokenSource(HttpScene.Guard);
        await using var scene = await HttpScene.StartAsync();
        var body = new byte[Length];
        new Random(3).NextBytes(body);
        await scene.Dte.ExchangeAsync($"AT+QHTTPPOST={Length},80,80", "\r\nCONNECT\r\n");
        var sending = scene.Dte.SendAsync(body);
        var peer = await scene.AcceptAsync();
        await sending;
        var received = new byte[Length];
        for (var i = 0; i < Length;)
            i += await peer.ReceiveAsync(received.AsMemory(i), guard.Token);
        Assert.That(received.AsSpan().SequenceEqual(body));
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPPOST: 0,200,0\r\n");
    }

    [Test]
    public async Task Read_LeftByTheHost_EndsTheBody()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhello");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,20\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREAD", "\r\nCONNECT\r\nhello");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await scene.Dte.SendAsync("+++");
        await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(2));
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPREAD: 719\r\n");
        await peer.SeesResetAsync();
    }

    [Test]
    public async Task Read_HostGoesAway_TheClientIsFree()
    {
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        await peer.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhello");
        await scene.Dte.ExpectAsync("\r\n+QHTTPGET: 0,200,20\r\n");
        await scene.Dte.ExchangeAsync("AT+QHTTPREAD", "\r\nCONNECT\r\nhello");
        await scene.Modem.ReattachAsync();
        await peer.SeesResetAsync();
        await scene.BeginGetAsync();
    }

    private static async Task ReadLateAsync(int bytes, TimeSpan bound)
    {
        using var guard = new CancellationTokenSource(bound);
        await using var scene = await HttpScene.StartAsync();
        var peer = await scene.BeginGetAsync();
        peer.SendBufferSize = 64 * 1024;
        await peer.SayAsync($"HTTP/1.1 200 OK\r\nContent-Length: {bytes}\r\n\r\n");
        var taken = 0L;
        var sending = SendPatternAsync(peer, bytes, guard.Token, sent => Volatile.Write(ref taken, sent));
        await scene.Dte.ExpectAsync($"\r\n+QHTTPGET: 0,200,{bytes.ToString(CultureInfo.InvariantCulture)}\r\n");
        await scene.Dte.SendAsync("AT+QHTTPREAD=10\r");
        // However long the host takes, it is not the server that is late.
        var port = scene.Modem.Modem.Core.Ports.Find(PortNames.UsbModem)!;
        while (!await scene.Modem.Modem.Core.Mailbox.AskAsync(() => port.Output.IsCongested))
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, guard.Token);
        await scene.Modem.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.That(Volatile.Read(ref taken), Is.LessThan(MostHeld), "TCP holds the server back");
        await scene.Dte.ReadUntilAsync("\r\nCONNECT\r\n");
        var buffer = new byte[64 * 1024];
        var (startedAt, most) = (TimeProvider.System.GetTimestamp(), 0L);
        for (var received = 0; received < bytes;)
        {
            Assert.That(Volatile.Read(ref taken) - received, Is.LessThan(MostHeld), "all that is on its way");
            most = Math.Max(most, GC.GetTotalMemory(false));
            var count = await scene.Dte.Dte.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, bytes - received)), guard.Token);
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] != PatternAt(received + i))
                    Assert.Fail($"byte {received + i} is wrong");
            }
            received += count;
        }
        await sending;
        await scene.Dte.ExpectAsync("\r\nOK\r\n\r\n+QHTTPREAD: 0\r\n");
        var took = TimeProvider.System.GetElapsedTime(startedAt);
        await TestContext.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{bytes >> 20} MiB in {took.TotalSeconds:0.0} s, {bytes / took.TotalSeconds / 1048576:0} MiB/s; managed memory at most {most >> 20} MiB, working set {Environment.WorkingSet >> 20} MiB"));
    }

    private static byte PatternAt(long position) => (byte)(position ^ (position >> 8) ^ (position >> 16));

    private static async Task SendPatternAsync(Socket peer, long bytes, CancellationToken cancellationToken, Action<long>? progress = null)
    {
        var piece = new byte[64 * 1024];
        try
        {
            for (var sent = 0L; sent < bytes;)
            {
                var count = (int)Math.Min(piece.Length, bytes - sent);
                for (var i = 0; i < count; i++)
                    piece[i] = PatternAt(sent + i);
                for (var offset = 0; offset < count;)
                    offset += await peer.SendAsync(piece.AsMemory(offset, count - offset), cancellationToken);
                sent += count;
                progress?.Invoke(sent);
            }
        }
        catch (SocketException)
        {
            // The modem wants no more.
        }
    }
}
