using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Tls.Tests.Sessions;

/// <summary>What the log tells: why, and never a secret.</summary>
public class LogTests
{
    private readonly ListLogger _log = new();

    [SetUp]
    public void Clear() => _log.Lines.Clear();

    [OneTimeTearDown]
    public void Dispose() => _log.Dispose();

    [Test]
    public async Task Open_Session_TellsVersionSuiteAndCertificate()
    {
        await (await ConnectAsync(new MemoryServer(), MemoryDial.Settings)).DisposeAsync();

        var (level, line) = _log.Lines.Single();
        Assert.That(level, Is.EqualTo(LogLevel.Debug));
        Assert.That(line, Does.Contain("TLS1.2 TLS_RSA_WITH_AES_128_CBC_SHA (0x002F)")
            .And.Contain("CN=Test Server").And.Contain("issued by CN=Test CA").And.Contain("2015-01-01 00:00:00Z to 2099-01-01 00:00:00Z"));
    }

    [Test]
    public async Task Open_Refused_TellsTheStoryOnce()
    {
        var server = new MemoryServer(new BouncyTlsServerOptions { Certificate = TestCertificates.SecondCaServer });

        await Assert.ThrowsAsync<TlsFailureException>(async () =>
            await ConnectAsync(server, MemoryDial.Settings with { TrustedCertificates = TestCertificates.Ca.PemFile }));

        var (level, line) = _log.Lines.Single();
        Assert.That(level, Is.EqualTo(LogLevel.Debug));
        Assert.That(line, Does.Contain("(Certificate)").And.Contain("unknown_ca(48)").And.Contain("CN=Second CA Server"));
    }

    [Test]
    public async Task Read_Failed_TellsTheStoryOnce()
    {
        var server = new MemoryServer();
        var session = await ConnectAsync(server, MemoryDial.Settings);
        _log.Lines.Clear();
        server.Do(engine => engine.SendAlert(2, 20));

        await MemoryDial.FailToReadAsync(session);
        await MemoryDial.FailToReadAsync(session);
        await session.DisposeAsync();

        Assert.That(_log.Lines.Single().Line, Does.Contain("(AlertReceived)").And.Contain("bad_record_mac(20)"));
    }

    [Test]
    public async Task Open_UnusableKey_TellsNothingOfTheKey()
    {
        var key = TestCertificates.Server.KeyPem;
        var settings = MemoryDial.Settings with { ClientCertificate = TestCertificates.Client.PemFile, ClientKey = TestCertificates.Server.KeyPemFile };

        await Assert.ThrowsAsync<TlsFailureException>(async () => await ConnectAsync(new MemoryServer(), settings));

        var line = _log.Lines.Single().Line;
        Assert.That(line, Does.Contain("does not belong"));
        foreach (var keyLine in key.Split('\n').Where(text => text.Length > 20))
            Assert.That(line, Does.Not.Contain(keyLine));
    }

    private async Task<ITlsSession> ConnectAsync(MemoryServer server, TlsClientSettings settings)
        => await new BouncyTlsConnector(_log).ConnectAsync(server, settings, CancellationToken.None).WaitAsync(TlsDial.Guard);
}
