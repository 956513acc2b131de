using Ec20Emulator.Tls.Certificates;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Ec20Emulator.Tls.Records;

/// <summary>
/// The library's cryptography as it is, for records that carry their own numbers; certificates as they stand on the wire.
/// </summary>
internal sealed class StockTlsCrypto() : BcTlsCrypto(new SecureRandom())
{
    /// <inheritdoc/>
    public override TlsCertificate CreateCertificate(short type, byte[] encoding) => new WireCertificate(encoding);
}
