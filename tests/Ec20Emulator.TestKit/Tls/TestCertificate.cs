using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>A certificate made for the tests, with its RSA key and every file form the module reads (ssl.md C1.10).</summary>
public sealed class TestCertificate : IDisposable
{
    internal TestCertificate(X509Certificate2 certificate, RSA key, IReadOnlyList<TestCertificate>? issuers = null)
    {
        Certificate = certificate;
        Key = key;
        Issuers = issuers ?? [];
    }

    /// <summary>The certificate with its private key, usable by SslStream.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The RSA key pair.</summary>
    public RSA Key { get; }

    /// <summary>Intermediates a server has to send with it, nearest first; the root is not among them.</summary>
    public IReadOnlyList<TestCertificate> Issuers { get; }

    /// <summary>PEM, LF line ends.</summary>
    public string Pem => Certificate.ExportCertificatePem() + "\n";

    /// <summary>PEM of the certificate and of its <see cref="Issuers"/>, in the order a server sends them.</summary>
    public string ChainPem => Pem + string.Concat(Issuers.Select(issuer => issuer.Pem));

    /// <summary>Private key as PKCS#8 PEM.</summary>
    public string KeyPem => Key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>Private key as PKCS#1 PEM.</summary>
    public string Pkcs1KeyPem => Key.ExportRSAPrivateKeyPem() + "\n";

    /// <summary><see cref="Pem"/> as the bytes of a file.</summary>
    public byte[] PemFile => Encoding.ASCII.GetBytes(Pem);

    /// <summary><see cref="KeyPem"/> as the bytes of a file.</summary>
    public byte[] KeyPemFile => Encoding.ASCII.GetBytes(KeyPem);

    /// <summary>DER of the certificate.</summary>
    public byte[] Der => Certificate.RawData;

    /// <summary>PKCS#8 DER of the private key.</summary>
    public byte[] KeyDer => Key.ExportPkcs8PrivateKey();

    /// <summary>PKCS#1 DER of the private key.</summary>
    public byte[] Pkcs1KeyDer => Key.ExportRSAPrivateKey();

    /// <summary>Writes <c>NAME.pem</c> (with issuers) and <c>NAME.key</c> (PKCS#8) for a server program.</summary>
    /// <returns>The two paths.</returns>
    public (string CertificatePath, string KeyPath) WriteTo(string folder, string name)
    {
        var files = (Path.Combine(folder, name + ".pem"), Path.Combine(folder, name + ".key"));
        File.WriteAllText(files.Item1, ChainPem);
        File.WriteAllText(files.Item2, KeyPem);
        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        Key.Dispose();
    }
}
