using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>Servers' certificates with a key on P-256: one signed with RSA by <see cref="TestCertificates.Ca"/>, one signed with ECDSA by a CA of its own.</summary>
public static class CurveCertificates
{
    private static readonly Lazy<X509Certificate2> LazyCa = new(MakeCa);
    private static readonly Lazy<X509Certificate2> LazySignedWithRsa = new(() =>
        Make("Curve Server", TestCertificates.Ca.Certificate, X509SignatureGenerator.CreateForRSA(TestCertificates.Ca.Key, RSASignaturePadding.Pkcs1)));
    private static readonly Lazy<X509Certificate2> LazySignedWithEcdsa = new(() =>
        Make("Curve Server", Ca, X509SignatureGenerator.CreateForECDsa(Ca.GetECDsaPrivateKey()!)));

    /// <summary>The CA with a key on P-256.</summary>
    public static X509Certificate2 Ca => LazyCa.Value;

    /// <summary>Signed by <see cref="TestCertificates.Ca"/>.</summary>
    public static X509Certificate2 SignedWithRsa => LazySignedWithRsa.Value;

    /// <summary>Signed by <see cref="Ca"/>.</summary>
    public static X509Certificate2 SignedWithEcdsa => LazySignedWithEcdsa.Value;

    /// <summary>The CA as a file.</summary>
    public static byte[] CaFile => Encoding.ASCII.GetBytes(Ca.ExportCertificatePem() + "\n");

    /// <summary>Writes <c>NAME.pem</c> and <c>NAME.key</c> for a server program.</summary>
    /// <returns>The two paths.</returns>
    public static (string CertificatePath, string KeyPath) WriteTo(string folder, string name)
    {
        var files = (Path.Combine(folder, name + ".pem"), Path.Combine(folder, name + ".key"));
        File.WriteAllText(files.Item1, SignedWithEcdsa.ExportCertificatePem() + "\n");
        using var key = SignedWithEcdsa.GetECDsaPrivateKey()!;
        File.WriteAllText(files.Item2, key.ExportPkcs8PrivateKeyPem() + "\n");
        return files;
    }

    private static X509Certificate2 MakeCa()
    {
        var request = new CertificateRequest("CN=Curve CA, O=Ec20Emulator tests", ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(TestCertificateMaker.ValidFrom, TestCertificateMaker.ValidTo);
    }

    private static X509Certificate2 Make(string name, X509Certificate2 issuer, X509SignatureGenerator signer)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}, O=Ec20Emulator tests", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(issuer.SubjectName, signer, TestCertificateMaker.ValidFrom, TestCertificateMaker.ValidTo, [0x40, .. RandomNumberGenerator.GetBytes(7)]);
        return certificate.CopyWithPrivateKey(key);
    }
}
