using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>ECDHE as the library has it; any certificate type may be asked for.</summary>
internal sealed class CurveKeyExchange(int keyExchange) : TlsECDheKeyExchange(keyExchange)
{
    /// <inheritdoc/>
    public override short[] GetClientCertificateTypes() => LenientRsaKeyExchange.AnyType;
}
