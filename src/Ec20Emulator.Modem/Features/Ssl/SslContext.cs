using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>One of the six SSL contexts: settings that count for opens to come (ssl.md C1.12, C2).</summary>
/// <param name="cipherSuite">Factory value of "ciphersuite".</param>
internal sealed class SslContext(ushort cipherSuite)
{
    private (string Host, int Port, RememberedTlsSession Session)? _latest;

    /// <summary>"sslversion": 0-3 exactly that version, 4 = all.</summary>
    public int Version { get; set; } = 4;

    /// <summary>"ciphersuite": the code, or 0xFFFF for all.</summary>
    public ushort CipherSuite { get; set; } = cipherSuite;

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

    /// <summary>What later firmware has beside.</summary>
    public LaterSslSettings Later => field ??= new LaterSslSettings();

    /// <summary>The session with a server, to be resumed; null where "session_cache" is off. A context keeps the last one.</summary>
    public RememberedTlsSession? SessionWith(NetworkTarget server)
    {
        if (!Later.CachesSessions)
            return null;
        if (_latest is not { } latest || latest.Host != server.Host || latest.Port != server.Port)
            _latest = (server.Host, server.Port, new RememberedTlsSession());
        return _latest.Value.Session;
    }

    /// <summary>Forgets the session: it was made with other settings.</summary>
    public void Forget() => _latest = null;
}
