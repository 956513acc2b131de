using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>Reads certificate files: PEM with one or several certificates, or DER with one (ssl.md C1.10).</summary>
internal static class CertificateFile
{
    private const int MostCertificates = 512;

    /// <summary>Reads every certificate of a file, in its order.</summary>
    /// <exception cref="CryptographicException">None is there, or one cannot be read.</exception>
    public static X509Certificate2Collection Read(byte[] file) => Read(file, X509CertificateLoader.LoadCertificate);

    /// <summary>Reads every certificate of a file, in its order, with certificates the caller makes and may share.</summary>
    /// <exception cref="CryptographicException">None is there, or one cannot be read.</exception>
    public static X509Certificate2Collection Read(byte[] file, Func<byte[], X509Certificate2> load)
    {
        var certificates = new X509Certificate2Collection();
        foreach (var der in Encodings(file))
        {
            if (certificates.Count == MostCertificates)
                throw new CryptographicException($"more than {MostCertificates} certificates");
            certificates.Add(load(der));
        }
        return certificates.Count > 0 ? certificates : throw new CryptographicException("neither a PEM certificate nor DER is in it");
    }

    /// <summary>Disposes every certificate of a collection.</summary>
    public static void Dispose(X509Certificate2Collection certificates)
    {
        foreach (var certificate in certificates)
            certificate.Dispose();
    }

    private static IEnumerable<byte[]> Encodings(byte[] file)
    {
        if (file.Length > 0 && file[0] == 0x30)
            return [file];
        return PemBlocks.Read(file)
            .Where(block => block.Label is "CERTIFICATE" or "X509 CERTIFICATE")
            .Select(block => block.Content);
    }
}
