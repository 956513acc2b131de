using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Ec20Emulator.Tls.Credentials;

/// <summary>Reads RSA private keys: PKCS#1 or PKCS#8, PEM or DER (ssl.md C1.10). Encrypted ones are refused by name: the module has no pass phrase.</summary>
internal static class PrivateKeyFile
{
    private const string Encrypted = "it is encrypted, and the module knows no pass phrase";

    /// <summary>Reads the first key of a file.</summary>
    /// <exception cref="CryptographicException">No usable RSA key; the message says why and holds nothing of the key.</exception>
    public static RSA Read(byte[] file)
    {
        if (file.Length > 0 && file[0] == 0x30)
            return FromDer(file);
        if (file.AsSpan().IndexOf("Proc-Type: 4,ENCRYPTED"u8) >= 0)
            throw new CryptographicException(Encrypted);
        foreach (var (label, content) in PemBlocks.Read(file))
        {
            switch (label)
            {
                case "RSA PRIVATE KEY":
                    return Import(key => key.ImportRSAPrivateKey(content, out _));
                case "PRIVATE KEY":
                    return Import(key => key.ImportPkcs8PrivateKey(content, out _));
                case "ENCRYPTED PRIVATE KEY":
                    throw new CryptographicException(Encrypted);
                case "EC PRIVATE KEY" or "DSA PRIVATE KEY":
                    throw new CryptographicException($"it holds an {label}, and every cipher suite needs RSA");
            }
        }
        throw new CryptographicException("neither a PEM key nor DER is in it");
    }

    private static RSA FromDer(byte[] der)
    {
        try
        {
            return Import(key => key.ImportRSAPrivateKey(der, out _));
        }
        catch (CryptographicException)
        {
            return IsEncrypted(der) ? throw new CryptographicException(Encrypted) : Import(key => key.ImportPkcs8PrivateKey(der, out _));
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
}
