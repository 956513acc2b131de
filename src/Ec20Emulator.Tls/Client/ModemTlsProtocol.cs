using Org.BouncyCastle.Crypto.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>The library's non-blocking client engine with the wire shaped and the peer's messages looked through first. Not thread-safe.</summary>
internal sealed class ModemTlsProtocol(NegotiationStory story) : TlsClientProtocol(SystemRandom.Instance)
{
    private const int LargestRecord = 16384;

    private bool _closeNotifySent;

    /// <summary>Queues close_notify, once; reading goes on.</summary>
    public void SendCloseNotify()
    {
        if (!IsClosed)
            RaiseAlertWarning(AlertDescription.close_notify, "closed by the host");
    }

    /// <inheritdoc/>
    protected override void RaiseAlertWarning(byte alertDescription, string message)
    {
        if (alertDescription == AlertDescription.close_notify)
        {
            if (_closeNotifySent)
                return;
            _closeNotifySent = true;
        }
        base.RaiseAlertWarning(alertDescription, message);
    }

    /// <inheritdoc/>
    protected override void WriteHandshakeMessage(byte[] buf, int off, int len)
    {
        if (buf[off] != HandshakeType.client_hello)
        {
            base.WriteHandshakeMessage(buf, off, len);
            return;
        }
        var shaped = ClientHelloShape.Apply(buf.AsSpan(off, len));
        mClientExtensions.Remove(ExtensionType.extended_master_secret);
        base.WriteHandshakeMessage(shaped, 0, shaped.Length);
    }

    /// <inheritdoc/>
    protected override void HandleHandshakeMessage(byte type, MemoryStream buf)
    {
        switch (type)
        {
            case HandshakeType.server_hello:
                (story.ServerVersion, story.ServerSuite) = HandshakeScan.ServerHello(buf.ToArray());
                break;
            case HandshakeType.certificate:
                story.PeerChain = HandshakeScan.Certificates(buf.ToArray()) ?? throw Unsound("Certificate");
                break;
            case HandshakeType.certificate_request:
                if (!HandshakeScan.IsSoundCertificateRequest(buf.ToArray(), TlsUtilities.IsTlsV12(Context)))
                    throw Unsound("CertificateRequest");
                break;
        }
        base.HandleHandshakeMessage(type, buf);
    }

    /// <summary>One record per piece of at most 16384 bytes: what one AT+QSSLSEND takes is one record.</summary>
    protected override void WriteData(byte[] buf, int offset, int len)
    {
        for (int written = 0, size; written < len; written += size)
        {
            size = Math.Min(len - written, LargestRecord);
            SafeWriteRecord(ContentType.application_data, buf, offset + written, size);
        }
    }

    private TlsFatalAlert Unsound(string message)
    {
        story.Reason = $"the server's {message} message is malformed or nested deeper than {DerNesting.Limit} levels";
        return new TlsFatalAlert(AlertDescription.bad_certificate);
    }
}
