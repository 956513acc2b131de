using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Tests.Sessions;

/// <summary>The library's non-blocking server with the doors a hostile one would use.</summary>
internal sealed class ServerEngine : TlsServerProtocol
{
    private const int LargestRecord = 16384;

    public ServerEngine(DefaultTlsServer peer) => Accept(peer);

    public void SendHandshakeBytes(byte[] bytes) => SafeWriteRecord(ContentType.handshake, bytes, 0, bytes.Length);

    public void SendApplicationRecord(byte[] content) => SafeWriteRecord(ContentType.application_data, content, 0, content.Length);

    public void SendAlert(byte level, byte description) => SafeWriteRecord(ContentType.alert, [level, description], 0, 2);

    public void SendData(byte[] data)
    {
        foreach (var piece in data.Chunk(LargestRecord))
            SendApplicationRecord(piece);
    }

    /// <summary>A client that declines to negotiate again is in the right; the library would take it for a failure.</summary>
    protected override void HandleAlertWarningMessage(short alertDescription)
    {
        if (alertDescription != AlertDescription.no_renegotiation)
            base.HandleAlertWarningMessage(alertDescription);
    }
}
