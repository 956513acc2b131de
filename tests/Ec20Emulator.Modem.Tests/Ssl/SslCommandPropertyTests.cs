using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tls;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SslCommandPropertyTests
{
    private static readonly string[] Lines =
    [
        "AT+QSSLOPEN=1,1,{0},\"srv.test\",443,0\r", "AT+QSSLOPEN=1,1,{0},\"srv.test\",443,1\r", "AT+QSSLOPEN=1,1,{0},\"srv.test\",443,2\r",
        "AT+QSSLOPEN=1,2,{0},\"stall.test\",443,0\r", "AT+QSSLOPEN=1,2,{0},\"stall.test\",443,2\r", "AT+QSSLOPEN=2,1,{0},\"srv.test\",443,0\r",
        "AT+QSSLSEND={0},5\r", "AT+QSSLSEND={0}\r", "hello\x1a", "\x1b", "AT+QSSLRECV={0},7\r", "AT+QSSLRECV={0},1500\r",
        "AT+QSSLCLOSE={0}\r", "AT+QSSLCLOSE={0},0\r", "AT+QSSLSTATE\r", "AT+QISWTMD={0},0\r", "AT+QISWTMD={0},1\r", "AT+QISWTMD={0},2\r",
        "ATO\r", "+++", "+", "AT&D1\r", "AT+QIDEACT=1\r", "AT+QIACT=1\r", "AT+QSSLSEND={0},3;+QSSLRECV={0},1\r\n", "\r\n\0garbage\xff",
    ];

    [Test]
    public void TwoPorts_AnySequenceOfCommandsAndServerEvents_AnswerAtWithOkAtTheEnd()
    {
        var step = Gen.Choose(0, Lines.Length + 10).Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(0, 1));
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => PlayAsync([.. steps.Select(one => (one.Item1.Item1, one.Item1.Item2, one.Item2))])
            .WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(60));
    }

    private static async Task PlayAsync((int Kind, int Id, int Port)[] steps)
    {
        await using var scene = await SslScene.StartAsync();
        await using var stalling = ScriptedTlsPeer.Start(connection => connection.ReadToEndAsync());
        scene.Lead("stall.test", stalling.Port);
        TestPort[] ports = [scene.Dte, await scene.AttachAsync()];
        var peers = new List<SslStreamConnection> { await scene.OpenAsync(id: 0), await scene.OpenAsync(id: 1, mode: 1) };
        foreach (var (kind, id, port) in steps)
        {
            while (scene.Server.TryTakeConnection(out var peer))
                peers.Add(peer);
            if (kind < Lines.Length)
                await ports[port].SendAsync(Lines[kind].Replace("{0}", $"{id}", StringComparison.Ordinal));
            else
                await DisturbAsync(scene, ports[port], peers, kind - Lines.Length, id);
        }
        foreach (var port in ports)
            await RecoverAsync(scene, port);
        Assert.That(scene.Modem.Log.Lines, Has.None.Contains("open failed with 550"));
    }

    private static async Task DisturbAsync(SslScene scene, TestPort port, List<SslStreamConnection> peers, int kind, int which)
    {
        var peer = peers.Count > which ? peers[^(which + 1)] : null;
        try
        {
            switch (kind)
            {
                case 0 when peer is not null:
                    await peer.PushAsync("data from the server"u8.ToArray());
                    break;
                case 1 when peer is not null:
                    await peer.CloseAsync();
                    break;
                case 2 when peer is not null:
                    peer.CloseWithoutNotify();
                    break;
                case 3 when peer is not null:
                    peer.Reset();
                    break;
                case 4:
                    port.Dte.Dtr = false;
                    port.Dte.Dtr = true;
                    break;
                case 5:
                    await scene.Modem.Modem.Core.Mailbox.TellAsync(() => scene.Modem.Modem.Assembly.Packet.Contexts.DropByNetwork(1));
                    break;
                case 6:
                    await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(1));
                    break;
                case 7:
                    await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(11));
                    break;
                default:
                    // Handshakes take real time: some sequences go on with open connections, some do not wait.
                    await Task.Delay(TimeSpan.FromMilliseconds(8), TimeProvider.System);
                    break;
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            // The connection was over already.
        }
    }

    /// <summary>What a patient host does: lets every time-out pass, leaves prompt and data mode, asks.</summary>
    private static async Task RecoverAsync(SslScene scene, TestPort port)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            // A line that waited behind an open may have begun another one.
            await LetOpensEndAsync(scene);
            await port.SendAsync("\x1b\x1b\x1b\x1b\x1b\x1b");
            await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(11));
            await port.SendAsync("+++");
            await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(301));
            await port.SendAsync("\r");
            await port.TakeAllAsync();
            await port.SendAsync("AT\r");
            if ((await port.TakeAllAsync()).Contains("\r\nOK\r\n", StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"{port.Name} does not answer");
    }

    /// <summary>Time passes until no open is under way; their deadlines begin when the network has connected them, which takes real time.</summary>
    private static async Task LetOpensEndAsync(SslScene scene)
    {
        do
        {
            await scene.Modem.AdvanceAsync(TimeSpan.FromSeconds(301));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
        while (await AnyOpeningAsync(scene));
    }

    private static async Task<bool> AnyOpeningAsync(SslScene scene)
    {
        for (var id = 0; id <= 2; id++)
        {
            if (await scene.Modem.AskSocketAsync(id, socket => socket?.State is SocketState.Opening))
                return true;
        }
        return false;
    }
}
