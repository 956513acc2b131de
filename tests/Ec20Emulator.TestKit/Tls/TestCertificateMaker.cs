using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>Makes certificates of any size, hash and date with System.Security.Cryptography.</summary>
public static class TestCertificateMaker
{
    /// <summary>Start of validity unless told otherwise.</summary>
    public static readonly DateTimeOffset ValidFrom = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>End of validity unless told otherwise.</summary>
    public static readonly DateTimeOffset ValidTo = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A self-signed CA.</summary>
    /// <param name="name">The common name.</param>
    /// <param name="keyBits">Size of the RSA key.</param>
    /// <param name="to">End of validity; null = <see cref="ValidTo"/>.</param>
    public static TestCertificate SelfSigned(string name, int keyBits = 2048, DateTimeOffset? to = null)
    {
        var key = RSA.Create(keyBits);
        var request = Request(name, key, HashAlgorithmName.SHA256);
        AddAuthorityExtensions(request);
        return new TestCertificate(Portable(request.CreateSelfSigned(ValidFrom, to ?? ValidTo)), key);
    }

    /// <summary>A CA below another.</summary>
    public static TestCertificate Intermediate(string name, TestCertificate issuer)
    {
        var key = RSA.Create(2048);
        var request = Request(name, key, HashAlgorithmName.SHA256);
        AddAuthorityExtensions(request);
        return Sign(request, key, issuer, ValidFrom, ValidTo, []);
    }

    /// <summary>A server or client certificate for localhost, 127.0.0.1 and 220.180.239.201.</summary>
    /// <param name="name">The common name.</param>
    /// <param name="issuer">Who signs.</param>
    /// <param name="from">Start of validity; null = <see cref="ValidFrom"/>.</param>
    /// <param name="to">End of validity; null = <see cref="ValidTo"/>.</param>
    /// <param name="issuers">Intermediates to be sent with it.</param>
    /// <param name="keyBits">Size of the RSA key.</param>
    /// <param name="hash">Hash of the signature; null = SHA-256.</param>
    public static TestCertificate Leaf(
        string name,
        TestCertificate issuer,
        DateTimeOffset? from = null,
        DateTimeOffset? to = null,
        IReadOnlyList<TestCertificate>? issuers = null,
        int keyBits = 2048,
        HashAlgorithmName? hash = null)
    {
        var key = RSA.Create(keyBits);
        var request = Request(name, key, hash ?? HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.Parse("220.180.239.201"));
        request.CertificateExtensions.Add(names.Build());
        return Sign(request, key, issuer, from ?? ValidFrom, to ?? ValidTo, issuers ?? []);
    }

    private static CertificateRequest Request(string name, RSA key, HashAlgorithmName hash)
        => new($"CN={name}, O=Ec20Emulator tests", key, hash, RSASignaturePadding.Pkcs1);

    private static void AddAuthorityExtensions(CertificateRequest request)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
    }

    private static TestCertificate Sign(
        CertificateRequest request, RSA key, TestCertificate issuer, DateTimeOffset from, DateTimeOffset to, IReadOnlyList<TestCertificate> issuers)
    {
        Span<byte> serial = stackalloc byte[8];
        RandomNumberGenerator.Fill(serial);
        serial[0] &= 0x7F;
        serial[0] |= 0x40;
        var generator = new LegacySignatureGenerator(issuer.Key);
        using var certificate = request.Create(issuer.Certificate.SubjectName, generator, from, to, serial);
        return new TestCertificate(Portable(certificate.CopyWithPrivateKey(key)), key, issuers);
    }

    // SslStream on Windows refuses a key that exists in memory only.
    private static X509Certificate2 Portable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
