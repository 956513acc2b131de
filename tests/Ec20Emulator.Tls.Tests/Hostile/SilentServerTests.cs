using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>Servers that never get done: only the caller's token ends the wait, and the transport is closed then.</summary>
public class SilentServerTests
{
    [TestCase(0)]
    [TestCase(3)]
    public async Task Connect_SilenceAfterSoManyBytes_EndsWithTheToken(int bytes)
    {
        var answered = new TaskCompletionSource();
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            await client.SendAsync(TlsWire.ServerHello(0x0303, 0x0035)[..bytes]);
            answered.SetResult();
            await client.ReadToEndAsync();
        });
        using var cancel = new CancellationTokenSource();
        var transport = await TlsDial.TransportAsync(peer.Port);
        var connecting = TlsDial.Connector.ConnectAsync(transport, TlsDial.Everything, cancel.Token);
        await answered.Task.WaitAsync(TlsDial.Guard);

        await cancel.CancelAsync();

        await Assert.ThatAsync(() => connecting.WaitAsync(TlsDial.Guard), Throws.InstanceOf<OperationCanceledException>());
        await peer.Played.WaitAsync(TlsDial.Guard);
        Assert.That(transport.CanRead, Is.False);
    }

    [Test]
    public async Task Connect_Dribble_EndsWithTheToken()
    {
        var enough = new TaskCompletionSource();
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            byte[] endless = [.. TlsWire.ServerHello(0x0303, 0x0035), .. TlsWire.Certificate(0x0303, TlsDial.Pattern(16_000))];
            for (var sent = 0; sent < endless.Length - 1; sent++)
            {
                await client.SendAsync([endless[sent]]);
                if (sent == 500)
                    enough.SetResult();
            }
        });
        using var cancel = new CancellationTokenSource();
        var connecting = TlsDial.Connector.ConnectAsync(await TlsDial.TransportAsync(peer.Port), TlsDial.Everything, cancel.Token);
        await enough.Task.WaitAsync(TlsDial.Guard);

        await cancel.CancelAsync();

        await Assert.ThatAsync(() => connecting.WaitAsync(TlsDial.Guard), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Connect_TokenAlreadyCancelled_SendsNothing()
    {
        var transport = new Hello.CapturingTransport();

        await Assert.ThatAsync(
            () => TlsDial.Connector.ConnectAsync(transport, TlsDial.Everything, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That(transport.Written, Is.Empty);
        Assert.That(transport.Disposed);
    }
}
