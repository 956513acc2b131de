using System.Formats.Asn1;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>
/// Reads RSA private keys: PKCS#1 or PKCS#8, PEM or DER (ssl.md C1.10). Encrypted ones need the pass phrase later firmware takes; without one they
/// are refused by name.
/// </summary>
internal static class PrivateKeyFile
{
    private const string Encrypted = "it is encrypted, and the module knows no pass phrase";
    private const string WrongPassword = "it is encrypted, and the pass phrase does not open it";

    /// <summary>Reads the first key of a file.</summary>
    /// <param name="file">Its content.</param>
    /// <param name="password">Opens an encrypted key; null = none is known.</param>
    /// <exception cref="CryptographicException">No usable RSA key; the message says why and holds nothing of the key.</exception>
    public static RSA Read(byte[] file, string? password = null)
    {
        if (file.Length > 0 && file[0] == 0x30)
            return FromDer(file, password);
        if (file.AsSpan().IndexOf("Proc-Type: 4,ENCRYPTED"u8) >= 0)
            return FromLegacyPem(file, password ?? throw new CryptographicException(Encrypted));
        foreach (var (label, content) in PemBlocks.Read(file))
        {
            switch (label)
            {
                case "RSA PRIVATE KEY":
                    return Import(key => key.ImportRSAPrivateKey(content, out _));
                case "PRIVATE KEY":
                    return Import(key => key.ImportPkcs8PrivateKey(content, out _));
                case "ENCRYPTED PRIVATE KEY":
                    return Decrypt(content, password);
                case "EC PRIVATE KEY" or "DSA PRIVATE KEY":
                    throw new CryptographicException($"it holds an {label}, and every cipher suite needs RSA");
            }
        }
        throw new CryptographicException("neither a PEM key nor DER is in it");
    }

    private static RSA FromDer(byte[] der, string? password)
    {
        try
        {
            return Import(key => key.ImportRSAPrivateKey(der, out _));
        }
        catch (CryptographicException)
        {
            return IsEncrypted(der) ? Decrypt(der, password) : Import(key => key.ImportPkcs8PrivateKey(der, out _));
        }
    }

    private static RSA Decrypt(byte[] encrypted, string? password)
    {
        if (password is null)
            throw new CryptographicException(Encrypted);
        try
        {
            return Import(key => key.ImportEncryptedPkcs8PrivateKey(password, encrypted, out _));
        }
        catch (CryptographicException unopened)
        {
            throw new CryptographicException(WrongPassword, unopened);
        }
    }

    // The encryption of PEM itself, older than PKCS#8, which the platform does not read.
    private static RSA FromLegacyPem(byte[] file, string password)
    {
        try
        {
            using var reader = new PemReader(new StreamReader(new MemoryStream(file)), new Phrase(password));
            if (reader.ReadObject() is not AsymmetricCipherKeyPair { Private: RsaPrivateCrtKeyParameters key })
                throw new CryptographicException("it holds no RSA key");
            return Import(rsa => rsa.ImportParameters(DotNetUtilities.ToRSAParameters(key)));
        }
        catch (Exception unopened) when (unopened is IOException or Org.BouncyCastle.OpenSsl.PasswordException or ArgumentException or Org.BouncyCastle.Crypto.CryptoException)
        {
            throw new CryptographicException(WrongPassword, unopened);
        }
    }

    // EncryptedPrivateKeyInfo begins with an algorithm where PrivateKeyInfo has its version.
    private static bool IsEncrypted(byte[] der)
    {
        try
        {
            return new AsnReader(der, AsnEncodingRules.BER).ReadSequence().PeekTag() == Asn1Tag.Sequence;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static RSA Import(Action<RSA> import)
    {
        var key = RSA.Create();
        try
        {
            import(key);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private sealed class Phrase(string password) : IPasswordFinder
    {
        public char[] GetPassword() => password.ToCharArray();
    }
}
