using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>The module's own certificates, leaf first, and the RSA key that belongs to the first.</summary>
internal sealed class ClientCredentials : IDisposable
{
    private ClientCredentials(IReadOnlyList<byte[]> certificates, RSA key)
    {
        Certificates = certificates;
        Key = key;
    }

    /// <summary>The certificates in DER, leaf first.</summary>
    public IReadOnlyList<byte[]> Certificates { get; }

    /// <summary>The private key.</summary>
    public RSA Key { get; }

    /// <summary>Reads certificate and key and compares them.</summary>
    /// <returns>Null when the settings have none.</returns>
    /// <exception cref="TlsFailureException"><see cref="TlsFailure.LocalCredentials"/>.</exception>
    public static ClientCredentials? Load(TlsClientSettings settings)
    {
        if (settings.ClientCertificate is null && settings.ClientKey is null)
            return null;
        if (settings.ClientCertificate is null || settings.ClientKey is null)
            throw Unusable(settings.ClientKey is null ? "there is a client certificate but no key" : "there is a client key but no certificate");
        var certificates = ReadPart("client certificate", settings.ClientCertificate, CertificateFile.Read);
        RSA? key = null;
        try
        {
            key = ReadPart("client key", settings.ClientKey, file => PrivateKeyFile.Read(file, settings.ClientKeyPassword));
            RequirePair(certificates[0], key);
            return new ClientCredentials([.. certificates.Select(certificate => certificate.RawData)], key);
        }
        catch (Exception failed)
        {
            key?.Dispose();
            if (failed is CryptographicException)
                throw Unusable("the client certificate's key cannot be used: " + failed.Message, failed);
            throw;
        }
        finally
        {
            CertificateFile.Dispose(certificates);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Key.Dispose();

    private static void RequirePair(X509Certificate2 certificate, RSA key)
    {
        using var publicKey = certificate.GetRSAPublicKey()
            ?? throw Unusable($"the client certificate {CertificateText.Describe(certificate)} holds no RSA key");
        var modulus = publicKey.ExportParameters(false).Modulus;
        if (!modulus.AsSpan().SequenceEqual(key.ExportParameters(false).Modulus))
            throw Unusable($"the client key does not belong to the client certificate {CertificateText.Describe(certificate)}");
    }

    private static T ReadPart<T>(string part, byte[] file, Func<byte[], T> read)
    {
        try
        {
            return read(file);
        }
        catch (CryptographicException unreadable)
        {
            throw Unusable($"the {part} file ({file.Length} bytes) cannot be used: {unreadable.Message}", unreadable);
        }
    }

    private static TlsFailureException Unusable(string why, Exception? cause = null) => new(TlsFailure.LocalCredentials, why, cause);
}
