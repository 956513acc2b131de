using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Tests.Handshakes;

namespace Ec20Emulator.Tls.Tests.Sessions;

public class ManySessionsTests
{
    [Test]
    public async Task Connect_EveryCellAtOnce_NoSessionDisturbsAnother()
    {
        await using var server = BouncyTlsServer.Start();

        var sessions = await Task.WhenAll(Cells.All().Select(cell => Task.Run(async () =>
        {
            var session = await TlsDial.OpenAsync(server.Port, TlsDial.Exactly((TlsVersion)cell[0], (ushort)cell[1]));
            await TlsDial.ExpectAllSizesAsync(session);
            return session;
        })));
        foreach (var session in sessions)
        {
            await TlsDial.ExpectEchoAsync(session, 100);
            await session.DisposeAsync();
        }

        Assert.That(sessions.Select(session => session.Description).Distinct().Count(), Is.EqualTo(21));
    }

    [Test]
    public async Task Connect_OneServerSilent_TheOthersGoOn()
    {
        await using var silent = ScriptedTlsPeer.Start(client => client.ReadToEndAsync());
        await using var server = BouncyTlsServer.Start();
        using var cancel = new CancellationTokenSource();
        var waiting = TlsDial.Connector.ConnectAsync(await TlsDial.TransportAsync(silent.Port), TlsDial.Everything, cancel.Token);

        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Everything);
        await TlsDial.ExpectEchoAsync(session, 100);

        Assert.That(waiting.IsCompleted, Is.False);
        await cancel.CancelAsync();
        await Assert.ThatAsync(() => waiting, Throws.InstanceOf<OperationCanceledException>());
    }
}
