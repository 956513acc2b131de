using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Tests.Sessions;

namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>Handshake messages where none belong any more.</summary>
public class PostHandshakeTests
{
    private static readonly byte[] HelloRequest = [0, 0, 0, 0];

    [Test]
    public async Task Read_HelloRequestInTls_IsDeclinedAndTheSessionLives()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Do(engine => engine.SendHandshakeBytes(HelloRequest));
        server.Push([5]);

        Assert.That(await TlsDial.ReadAsync(session, 1), Is.EqualTo(new byte[] { 5 }));
        await session.WriteAsync(new byte[] { 6 }, CancellationToken.None);

        Assert.That(server.Plaintext, Is.EqualTo(new byte[] { 6 }));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_HelloRequestInSsl3_EndsTheSession()
    {
        var (server, session) = await MemoryDial.OpenAsync(TlsDial.Exactly(TlsVersion.Ssl30, 0x0005));
        server.Do(engine => engine.SendHandshakeBytes(HelloRequest));

        var failure = await MemoryDial.FailToReadAsync(session);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Record));
        Assert.That(failure.Message, Does.Contain("handshake_failure(40)"));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_HugeHandshakeMessage_IsCutOffEarly()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Do(engine => engine.SendHandshakeBytes([11, 0xFF, 0xFF, 0xFF, .. new byte[6000]]));

        var failure = await MemoryDial.FailToReadAsync(session);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Record));
        Assert.That(failure.Message, Does.Contain("internal_error(80)").And.Contain("exceeds the maximum"));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_CertificateAgain_IsRefused()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Do(engine => engine.SendHandshakeBytes([11, 0, 0, 3, 0, 0, 0]));

        Assert.That((await MemoryDial.FailToReadAsync(session)).Failure, Is.EqualTo(TlsFailure.Record));
        await session.DisposeAsync();
    }
}
