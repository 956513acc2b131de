using Ec20Emulator.Tls.Certificates;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>
/// ECDHE as the library has it; any certificate type may be asked for, and the signature is verified with the key
/// <see cref="ModemTlsClient"/> found in the certificate.
/// </summary>
internal sealed class CurveKeyExchange(int keyExchange, ModemTlsClient client) : TlsECDheKeyExchange(keyExchange)
{
    /// <inheritdoc/>
    public override void ProcessServerCertificate(Certificate serverCertificate) =>
        m_serverCertificate = new WireCertificate(serverCertificate.GetCertificateAt(0).GetEncoded(), client.VerifierOf(serverCertificate));

    /// <inheritdoc/>
    public override short[] GetClientCertificateTypes() => LenientRsaKeyExchange.AnyType;
}
