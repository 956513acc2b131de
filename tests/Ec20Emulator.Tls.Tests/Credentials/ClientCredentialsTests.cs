using System.Security.Cryptography;
using System.Text;
using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Tests.Hello;

namespace Ec20Emulator.Tls.Tests.Credentials;

/// <summary>Client certificate and key files (ssl.md C1.10), and what is told when they cannot be used (error 550).</summary>
public class ClientCredentialsTests
{
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    public static IEnumerable<TestCaseData<byte[], byte[]>> Readable()
    {
        var client = TestCertificates.Client;
        yield return Files("PKCS#8 PEM", client.PemFile, client.KeyPemFile);
        yield return Files("PKCS#1 PEM", client.PemFile, Encoding.ASCII.GetBytes(client.Pkcs1KeyPem));
        yield return Files("PKCS#8 DER", client.Der, client.KeyDer);
        yield return Files("PKCS#1 DER", client.Der, client.Pkcs1KeyDer);
        yield return Files("CRLF", Encoding.ASCII.GetBytes(client.Pem.ReplaceLineEndings("\r\n")), Encoding.ASCII.GetBytes(client.KeyPem.ReplaceLineEndings("\r\n")));
        yield return Files("with issuers", TestCertificates.Bundle(client, TestCertificates.Ca), client.KeyPemFile);
        yield return Files("text around", Text("a client\n" + client.Pem), Text("its key\n" + client.Pkcs1KeyPem + "\0\0"));
        yield return Files("both in one file", Text(client.Pem + client.KeyPem), Text(client.Pem + client.KeyPem));
    }

    public static IEnumerable<TestCaseData<byte[]?, byte[]?, string>> Unusable()
    {
        var client = TestCertificates.Client;
        var encryptedLegacy = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n";
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        yield return Broken("wrong key", client.PemFile, TestCertificates.Server.KeyPemFile, "does not belong to the client certificate CN=Test Client");
        yield return Broken("no key", client.PemFile, null, "no key");
        yield return Broken("no certificate", null, client.KeyPemFile, "no certificate");
        yield return Broken("encrypted PKCS#8 PEM", client.PemFile, Text(client.Key.ExportEncryptedPkcs8PrivateKeyPem("word", Encryption)), "encrypted");
        yield return Broken("encrypted PKCS#8 DER", client.PemFile, client.Key.ExportEncryptedPkcs8PrivateKey("word", Encryption), "encrypted");
        yield return Broken("encrypted PKCS#1 PEM", client.PemFile, Text(encryptedLegacy), "encrypted");
        yield return Broken("EC key", client.PemFile, Text(curve.ExportECPrivateKeyPem()), "EC PRIVATE KEY");
        yield return Broken("EC key in PKCS#8", client.PemFile, Text(curve.ExportPkcs8PrivateKeyPem()), "client key file");
        yield return Broken("EC certificate", Hostile.OddCertificates.EllipticCurve(), client.KeyPemFile, "holds no RSA key");
        yield return Broken("certificate with an unreadable key", Hostile.OddCertificates.WithKey([1, 2, 3]), client.KeyPemFile, "cannot be used");
        yield return Broken("key file too large", client.PemFile, new byte[600_000], "larger than 524288 bytes");
        yield return Broken("certificate as key", client.PemFile, client.PemFile, "neither a PEM key nor DER");
        yield return Broken("key as certificate", client.KeyPemFile, client.KeyPemFile, "neither a PEM certificate nor DER");
        yield return Broken("empty key", client.PemFile, [], "client key file (0 bytes)");
        yield return Broken("empty certificate", [], client.KeyPemFile, "client certificate file (0 bytes)");
        yield return Broken("garbage key", client.PemFile, [0x30, 0x82, 0x01, 0x00, 1, 2, 3], "client key file (7 bytes)");
        yield return Broken("garbage PEM key", client.PemFile, Text("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"), "client key file");
        yield return Broken("truncated certificate", client.Der[..500], client.KeyPemFile, "client certificate file (500 bytes)");
        yield return Broken("nested certificate", TlsWire.NestedDer(60_000), client.KeyPemFile, "client certificate file (283456 bytes)");
        yield return Broken("nested key", client.PemFile, TlsWire.NestedDer(60_000), "client key file");
    }

    [TestCaseSource(nameof(Readable))]
    public void Load_EveryForm_IsRead(byte[] certificate, byte[] key)
    {
        using var credentials = ClientCredentials.Load(TlsDial.Everything with { ClientCertificate = certificate, ClientKey = key })!;

        Assert.That(credentials.Certificates[0], Is.EqualTo(TestCertificates.Client.Der));
        Assert.That(credentials.Key.ExportParameters(false).Modulus, Is.EqualTo(TestCertificates.Client.Key.ExportParameters(false).Modulus));
    }

    [Test]
    public void Load_SeveralCertificates_KeepsTheirOrder()
    {
        var file = TestCertificates.Bundle(TestCertificates.Client, TestCertificates.Intermediate, TestCertificates.Ca);
        using var credentials = ClientCredentials.Load(TlsDial.Everything with { ClientCertificate = file, ClientKey = TestCertificates.Client.KeyPemFile })!;

        Assert.That(credentials.Certificates, Is.EqualTo(new[] { TestCertificates.Client.Der, TestCertificates.Intermediate.Der, TestCertificates.Ca.Der }));
    }

    [Test]
    public void Load_None_IsNone() => Assert.That(ClientCredentials.Load(TlsDial.Everything), Is.Null);

    [TestCaseSource(nameof(Unusable))]
    public async Task Connect_UnusableFiles_FailsBeforeAnythingIsSent(byte[]? certificate, byte[]? key, string story)
    {
        var transport = new CapturingTransport();
        var settings = TlsDial.Everything with { ClientCertificate = certificate, ClientKey = key };

        var failure = await Assert.ThrowsAsync<TlsFailureException>(async () => await TlsDial.Connector.ConnectAsync(transport, settings, CancellationToken.None));

        Assert.That(failure!.Failure, Is.EqualTo(TlsFailure.LocalCredentials));
        Assert.That(failure.Message, Does.Contain(story));
        Assert.That(transport.Written, Is.Empty);
        Assert.That(transport.Disposed);
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static TestCaseData<byte[], byte[]> Files(string name, byte[] certificate, byte[] key)
        => new TestCaseData<byte[], byte[]>(certificate, key).SetArgDisplayNames(name);

    private static TestCaseData<byte[]?, byte[]?, string> Broken(string name, byte[]? certificate, byte[]? key, string story)
        => new TestCaseData<byte[]?, byte[]?, string>(certificate, key, story).SetArgDisplayNames(name);
}
