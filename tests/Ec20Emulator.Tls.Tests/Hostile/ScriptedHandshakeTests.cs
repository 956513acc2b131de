using System.Text;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>Servers that do what no server must: each ends in the right failure, says why, and is told by the right alert.</summary>
public class ScriptedHandshakeTests
{
    private const int Tls12 = 0x0303;
    private const byte IllegalParameter = 47;
    private const byte BadCertificate = 42;
    private const byte InternalError = 80;

    public static IEnumerable<TestCaseData<byte[], TlsFailure, byte, string>> Answers()
    {
        yield return Case("HTTP", Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n"), 10, "no TLS");
        yield return Case("noise", [.. Enumerable.Range(100, 100).Select(number => (byte)number)], 10, "no TLS");
        yield return Case("SSLv2", [0x80, 0x2E, 0x04, 0x00, 0x01, 0x00, 0x02, .. new byte[41]], 10, "no TLS");
        yield return Case("record too long", [22, 3, 3, 0xFF, 0xFF, .. new byte[100]], 22, "too long");
        yield return Case("bad record version, where the content decides", TlsWire.ServerHello(0x0302, 0x0035, recordVersion: 0x0909), 70, "older than allowed");
        yield return Case("TLS1.3 answer", TlsWire.ServerHello(0x0304, 0x0035), 70, "newer version");
        yield return Case("TLS1.1 answer", TlsWire.ServerHello(0x0302, 0x0035), 70, "TLS1.1, older than allowed");
        yield return Case("SSL3.0 answer", TlsWire.ServerHello(0x0300, 0x0035), 70, "SSL3.0, older than allowed");
        yield return Case("suite not offered", TlsWire.ServerHello(Tls12, 0xC02F), IllegalParameter, "not offered");
        yield return Case("empty handshake record", TlsWire.Record(22, Tls12), IllegalParameter, "cannot go on");
        yield return Case("Finished at once", TlsWire.Handshake(Tls12, 20, new byte[12]), 10, "out of turn");
        yield return Case("ChangeCipherSpec at once", TlsWire.Record(20, Tls12, 1), 10, "out of turn");
        yield return Case("application data at once", TlsWire.Record(23, Tls12, 1, 2, 3), 10, "out of turn");
        yield return Case("close_notify", TlsWire.Alert(Tls12, 1, 0), 40, "close_notify in the middle");
        yield return Case("60000 levels in a certificate", Hello(TlsWire.Certificate(Tls12, TlsWire.NestedDer(60_000))), BadCertificate, "certificate or its RSA key cannot be used");
        yield return Case(
            "15000 levels in a certificate request",
            Hello([.. TlsWire.Certificate(Tls12, TestCertificates.Server.Der), .. TlsWire.CertificateRequest(TlsWire.NestedDer(15_000))]),
            InternalError,
            "maximum nested construction level");
        yield return Case("ServerHello cut short", TlsWire.Handshake(Tls12, 2, [3, 3, .. new byte[10]]), InternalError, "cannot be read");
        yield return Case("message of 16 MiB", TlsWire.Record(22, Tls12, 2, 0xFF, 0xFF, 0xFF), InternalError, "exceeds the maximum");
        yield return Case("certificates whose lengths do not fit", Hello(TlsWire.Handshake(Tls12, 11, [0, 0, 9, 0, 0, 1, 0])), BadCertificate, "malformed");
        yield return Case("60000 levels in the key", Hello(TlsWire.Certificate(Tls12, OddCertificates.WithKey(TlsWire.NestedDer(60_000)))), BadCertificate, "RSA key cannot be used");
        yield return Case("no certificate", Hello(TlsWire.Certificate(Tls12)), 50, "cannot go on");
        yield return Case("garbage certificate", Hello(TlsWire.Certificate(Tls12, [1, 2, 3])), BadCertificate, "cannot be used");
        yield return Case("EC certificate", Hello(TlsWire.Certificate(Tls12, OddCertificates.EllipticCurve())), 43, "no RSA key");
        yield return Case("RSA key of 300000 bits", Hello(TlsWire.Certificate(Tls12, OddCertificates.WithRsaKey(modulusBytes: 37_500, exponentBytes: 3))), BadCertificate, "RSA key cannot be used");
        yield return Case("RSA exponent of 60000 bits", Hello(TlsWire.Certificate(Tls12, OddCertificates.WithRsaKey(modulusBytes: 256, exponentBytes: 7500))), BadCertificate, "RSA key cannot be used");
        yield return Case("RSA key of 256 bits", Hello(TlsWire.Certificate(Tls12, OddCertificates.WithRsaKey(modulusBytes: 32, exponentBytes: 3))), BadCertificate, "RSA key cannot be used");
    }

    [TestCaseSource(nameof(Answers))]
    public async Task Connect_HostileAnswer_FailsAndSendsTheAlert(byte[] answer, TlsFailure kind, byte alert, string story)
    {
        byte[] rest = [];
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            await client.SendAsync(answer);
            rest = await client.ReadToEndAsync();
        });

        var failure = await TlsDial.ExpectFailureAsync(peer.Port, TlsDial.Exactly(TlsVersion.Tls12, TlsDial.AllSuites));

        await peer.Played.WaitAsync(TlsDial.Guard);
        Assert.That(failure.Failure, Is.EqualTo(kind));
        Assert.That(failure.Message, Does.Contain(story).And.Contain($"({alert})"));
        Assert.That(rest, Has.Length.EqualTo(7), "one alert record");
        Assert.That((rest[0], rest[5], rest[6]), Is.EqualTo(((byte)21, (byte)2, alert)));
    }

    [Test]
    public async Task Connect_NestedSecondCertificate_IsMetWhenTheChainIsJudged()
    {
        byte[] answer =
        [
            .. Hello(TlsWire.Certificate(Tls12, TestCertificates.Server.Der, TlsWire.NestedDer(60_000))),
            .. TlsWire.ServerHelloDone(Tls12),
        ];
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            await client.SendAsync(answer);
            await client.ReadToEndAsync();
        });

        var failure = await TlsDial.ExpectFailureAsync(
            peer.Port, TlsDial.Exactly(TlsVersion.Tls12, 0x0035) with { TrustedCertificates = TestCertificates.Ca.PemFile });

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Certificate));
        Assert.That(failure.Message, Does.Contain("a certificate of the server cannot be read").And.Contain("bad_certificate(42)"));
    }

    [TestCase(40, "handshake_failure(40)", "no suite in common")]
    [TestCase(70, "protocol_version(70)", "does not speak the version offered")]
    [TestCase(80, "internal_error(80)", "no ServerHello came")]
    [TestCase(213, "213", "fatal alert")]
    public async Task Connect_FatalAlert_TellsItsNameAndWhatWasOffered(byte alert, string name, string story)
    {
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            await client.SendAsync(TlsWire.Alert(0x0301, 2, alert));
            await client.ReadToEndAsync();
        });

        var failure = await TlsDial.ExpectFailureAsync(peer.Port, TlsDial.Exactly(TlsVersion.Tls12, 0x0005));

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
        Assert.That(failure.Message, Does.Contain(name).And.Contain(story).And.Contain("TLS_RSA_WITH_RC4_128_SHA (0x0005)"));
    }

    [Test]
    public async Task Connect_FinAtOnce_FailsAsTransport()
    {
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            client.Close();
            await client.ReadToEndAsync();
        });

        var failure = await TlsDial.ExpectFailureAsync(peer.Port, TlsDial.Everything);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Transport));
        Assert.That(failure.Message, Does.Contain("FIN").And.Contain("during the handshake"));
    }

    [Test]
    public async Task Connect_Reset_FailsAsTransport()
    {
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            client.Reset();
        });

        var failure = await TlsDial.ExpectFailureAsync(peer.Port, TlsDial.Everything);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Transport));
    }

    [Test]
    public async Task Connect_WarningsWithoutEnd_AreBounded()
    {
        await using var peer = ScriptedTlsPeer.Start(async client =>
        {
            await client.ReadRecordAsync();
            byte[] warnings = [.. Enumerable.Repeat(TlsWire.Alert(0x0303, 1, 112), 1000).SelectMany(alert => alert)];
            while (!client.Stopped.IsCancellationRequested)
                await client.SendAsync(warnings);
        });

        var failure = await TlsDial.ExpectFailureAsync(peer.Port, TlsDial.Everything);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
        Assert.That(failure.Message, Does.Contain("1048576 bytes before Finished"));
    }

    private static TestCaseData<byte[], TlsFailure, byte, string> Case(string name, byte[] answer, byte alert, string story)
        => new TestCaseData<byte[], TlsFailure, byte, string>(answer, TlsFailure.Handshake, alert, story).SetArgDisplayNames(name);

    private static byte[] Hello(byte[] then) => [.. TlsWire.ServerHello(Tls12, 0x0035), .. then];
}
