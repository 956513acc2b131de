namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>One of the six SSL contexts: settings that count for opens to come (ssl.md C1.12, C2).</summary>
internal sealed class SslContext
{
    /// <summary>"sslversion": 0-3 exactly that version, 4 = all.</summary>
    public int Version { get; set; } = 4;

    /// <summary>"ciphersuite": the code, or <see cref="CipherSuiteCodes.All"/>.</summary>
    public ushort CipherSuite { get; set; } = CipherSuiteCodes.Rc4Sha;

    /// <summary>"cacert": path; its file is looked for at the open.</summary>
    public string CaCertificate { get; set; } = "";

    /// <summary>"clientcert": path.</summary>
    public string ClientCertificate { get; set; } = "";

    /// <summary>"clientkey": path.</summary>
    public string ClientKey { get; set; } = "";

    /// <summary>"seclevel": 0 nobody is verified, 1 the server is, 2 both are.</summary>
    public int SecurityLevel { get; set; }

    /// <summary>"ignorelocaltime".</summary>
    public bool IgnoresLocalTime { get; set; } = true;

    /// <summary>"negotiatetime" in seconds, 10-300.</summary>
    public int NegotiateTime { get; set; } = 300;
}
