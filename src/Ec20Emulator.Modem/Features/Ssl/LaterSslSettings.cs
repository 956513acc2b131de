namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The settings of a context that later firmware has beside (ssl-later-firmware.md 2).</summary>
internal sealed class LaterSslSettings
{
    /// <summary>"dtls": QSSLOPEN speaks over UDP.</summary>
    public bool IsDatagram { get; set; }

    /// <summary>"dtlsversion": false DTLS1.0, true DTLS1.2.</summary>
    public bool IsDtls12 { get; set; }

    /// <summary>"cacertex": path of a second CA file.</summary>
    public string MoreCaCertificates { get; set; } = "";

    /// <summary>The pass phrase behind "clientkey".</summary>
    public string ClientKeyPassword { get; set; } = "";

    /// <summary>"sni".</summary>
    public bool SendsServerName { get; set; }

    /// <summary>"psk": identity; empty = no key is set.</summary>
    public string SharedIdentity { get; set; } = "";

    /// <summary>"psk": key in hexadecimal digits.</summary>
    public string SharedKey { get; set; } = "";

    /// <summary>"closetimemode": the second parameter of AT+QSSLCLOSE is in ms.</summary>
    public bool ClosesInMilliseconds { get; set; }

    /// <summary>"session_cache".</summary>
    public bool CachesSessions { get; set; }

    /// <summary>"alpn": the one protocol offered; empty = none.</summary>
    public string Protocol { get; set; } = "";

    /// <summary>"renegotiation"; stored.</summary>
    public bool Renegotiates { get; set; }

    /// <summary>"ignoremulticertchainverify".</summary>
    public bool AcceptsPartialChain { get; set; }

    /// <summary>"ignoreinvalidcertsign".</summary>
    public bool AcceptsInvalidSignature { get; set; }

    /// <summary>"ignorecertitem", a bit mask; stored.</summary>
    public int IgnoredItems { get; set; }
}
