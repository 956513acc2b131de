namespace Ec20Emulator.Testing.Tls;

/// <summary>What a <see cref="TestTlsServer"/> does that a server should not.</summary>
public enum TlsHostility
{
    /// <summary>Nothing: it sends back what it gets.</summary>
    None,

    /// <summary>It takes the ClientHello and never answers.</summary>
    SilentInHandshake,

    /// <summary>It answers the ClientHello with a fatal handshake_failure.</summary>
    AlertInHandshake,

    /// <summary>It answers the ClientHello with something that is no TLS.</summary>
    GarbageInHandshake,

    /// <summary>It closes when the ClientHello has come.</summary>
    CloseInHandshake,

    /// <summary>It resets the connection when the ClientHello has come.</summary>
    ResetInHandshake,

    /// <summary>It closes in the middle of its first record of application data.</summary>
    CloseMidRecord,

    /// <summary>It resets the connection in the middle of its first record of application data.</summary>
    ResetMidRecord,

    /// <summary>A bit of its first record of application data is wrong.</summary>
    CorruptRecord,

    /// <summary>It closes behind its first record of application data without close_notify.</summary>
    CloseWithoutNotify,
}
