using System.Buffers.Binary;
using Ec20Emulator.Tls.Trust;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>The library's non-blocking client engine with the wire shaped and the peer's messages looked through first. Not thread-safe.</summary>
internal sealed class ModemTlsProtocol(NegotiationStory story, ModemTlsClient client) : TlsClientProtocol
{
    private const int MessageHeader = 4;

    private bool _closeNotifySent;

    /// <summary>Queues close_notify, once; reading goes on.</summary>
    public void SendCloseNotify()
    {
        if (!IsClosed)
            RaiseAlertWarning(AlertDescription.close_notify, "closed by the host");
    }

    /// <inheritdoc/>
    protected override void RaiseAlertWarning(short alertDescription, string message)
    {
        if (alertDescription == AlertDescription.close_notify)
        {
            if (_closeNotifySent)
                return;
            _closeNotifySent = true;
        }
        base.RaiseAlertWarning(alertDescription, message);
    }

    /// <summary>The record carries the version offered, as a module's does; the library writes the oldest one. Records are not hashed.</summary>
    protected override void SendClientHelloMessage()
    {
        base.SendClientHelloMessage();
        var queue = m_outputBuffer.Buffer;
        var record = queue.RemoveData(queue.Available, 0);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(1), (ushort)story.MaximumVersion);
        queue.AddData(record);
    }

    /// <inheritdoc/>
    protected override void HandleHandshakeMessage(short type, HandshakeMessageInput buf)
    {
        var body = buf.ToArray().AsSpan(MessageHeader);
        switch (type)
        {
            case HandshakeType.server_hello:
                (story.ServerVersion, story.ServerSuite) = HandshakeScan.ServerHello(body);
                break;
            case HandshakeType.certificate:
                story.PeerChain = CertificateList.ReadMessage(body)?.ConvertAll(KnownCertificates.Shared.Encodings.Get) ?? throw MalformedChain();
                break;
        }
        base.HandleHandshakeMessage(type, buf);
        if (type == HandshakeType.certificate)
            client.TakeServerKey(story.PeerChain[0]);
    }

    private TlsFatalAlert MalformedChain()
    {
        story.Reason = "the server's Certificate message is malformed";
        return new TlsFatalAlert(AlertDescription.bad_certificate);
    }
}
