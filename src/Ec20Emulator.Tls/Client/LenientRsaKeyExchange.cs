using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>
/// RSA key exchange as servers of 2015 need it: any certificate type may be asked for, and keyEncipherment is not demanded. The key is
/// the one <see cref="ModemTlsClient"/> found in the certificate.
/// </summary>
internal sealed class LenientRsaKeyExchange(ModemTlsClient client) : TlsRsaKeyExchange(KeyExchangeAlgorithm.RSA)
{
    /// <summary>Every type of client certificate a server may ask for.</summary>
    public static readonly short[] AnyType = [.. Enumerable.Range(0, 256).Select(type => (short)type)];

    /// <inheritdoc/>
    public override void ProcessServerCertificate(Certificate serverCertificate) => m_serverEncryptor = client.RsaKeyOf(serverCertificate);

    /// <inheritdoc/>
    public override short[] GetClientCertificateTypes() => AnyType;
}
