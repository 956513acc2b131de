using System.Security.Cryptography;
using Ec20Emulator.Tls.Certificates;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Ec20Emulator.Tls.Server;

/// <summary>Certificate and RSA key of the echo server. The key stays with System.Security.Cryptography.</summary>
internal sealed class ServerIdentity : IDisposable
{
    private readonly RSA _key = RSA.Create();
    private readonly Certificate _certificate;

    /// <summary>Reads both.</summary>
    /// <param name="certificatePem">PEM, the leaf first.</param>
    /// <param name="keyPem">PEM, PKCS#1 or PKCS#8.</param>
    /// <exception cref="ArgumentException">One of them is no PEM of its kind.</exception>
    /// <exception cref="CryptographicException">One of them cannot be read.</exception>
    public ServerIdentity(string certificatePem, string keyPem)
    {
        _key.ImportFromPem(keyPem);
        var chain = new System.Security.Cryptography.X509Certificates.X509Certificate2Collection();
        chain.ImportFromPem(certificatePem);
        if (chain.Count == 0)
            throw new ArgumentException("there is no certificate in it", nameof(certificatePem));
        _certificate = new Certificate([.. chain.Select(one => new WireCertificate(one.RawData))]);
        foreach (var one in chain)
            one.Dispose();
    }

    /// <summary>The identity as one handshake uses it.</summary>
    public TlsCredentialedDecryptor ForHandshake(TlsContext context) => new Credentials(this, context);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>
    /// Decrypts the premaster secret. What does not decrypt, has another length or names another version than the ClientHello is
    /// replaced by random bytes, so that the handshake fails later and in one way only (RFC 5246 7.4.7.1).
    /// </summary>
    private sealed class Credentials(ServerIdentity identity, TlsContext context) : TlsCredentialedDecryptor
    {
        private const int Length = 48;

        public Certificate Certificate => identity._certificate;

        public TlsSecret Decrypt(TlsCryptoParameters cryptoParams, byte[] ciphertext) => context.Crypto.CreateSecret(Decrypt(ciphertext));

        private byte[] Decrypt(byte[] encrypted)
        {
            var substitute = RandomNumberGenerator.GetBytes(Length);
            try
            {
                var secret = identity._key.Decrypt(encrypted, RSAEncryptionPadding.Pkcs1);
                var offered = context.ClientVersion.FullVersion;
                return secret.Length == Length && ((secret[0] << 8) | secret[1]) == offered ? secret : substitute;
            }
            catch (CryptographicException)
            {
                return substitute;
            }
        }
    }
}
