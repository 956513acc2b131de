using Org.BouncyCastle.Crypto.Tls;
using Org.BouncyCastle.Security;

namespace Ec20Emulator.Tls.Tests.Sessions;

/// <summary>The library's non-blocking server with the doors a hostile one would use.</summary>
internal sealed class ServerEngine : TlsServerProtocol
{
    public ServerEngine(DefaultTlsServer peer)
        : base(new SecureRandom()) => Accept(peer);

    public void SendHandshakeBytes(byte[] bytes) => SafeWriteRecord(ContentType.handshake, bytes, 0, bytes.Length);

    public void SendApplicationRecord(byte[] content) => SafeWriteRecord(ContentType.application_data, content, 0, content.Length);

    public void SendAlert(byte level, byte description) => SafeWriteRecord(ContentType.alert, [level, description], 0, 2);
}
