using Ec20Emulator.Tls.Credentials;
using Ec20Emulator.Tls.Trust;

namespace Ec20Emulator.Tls.Client;

/// <summary>What a handshake has seen so far: the material of every message about it. Written by the engine only.</summary>
internal sealed class NegotiationStory(int minimumVersion, int maximumVersion, IReadOnlyList<ushort> offeredSuites)
{
    /// <summary>Lowest version accepted.</summary>
    public int MinimumVersion { get; } = minimumVersion;

    /// <summary>Version offered in the ClientHello.</summary>
    public int MaximumVersion { get; } = maximumVersion;

    /// <summary>Suites offered, in order, without the renegotiation signal.</summary>
    public IReadOnlyList<ushort> OfferedSuites { get; } = offeredSuites;

    /// <summary>Version of the ServerHello as it stood on the wire; null before it came.</summary>
    public int? ServerVersion { get; set; }

    /// <summary>Suite of the ServerHello as it stood on the wire; null before it came.</summary>
    public int? ServerSuite { get; set; }

    /// <summary>The server's certificates in DER as they stood on the wire, leaf first.</summary>
    public IReadOnlyList<byte[]> PeerChain { get; set; } = [];

    /// <summary>Why the certificate was refused; null when it was accepted or not looked at.</summary>
    public TrustVerdict? Refusal { get; set; }

    /// <summary>True once a client certificate was sent.</summary>
    public bool ClientCertificateSent { get; set; }

    /// <summary>True once the server asked for a client certificate.</summary>
    public bool ClientCertificateAsked { get; set; }

    /// <summary>The fatal alert we sent, if any.</summary>
    public short? FatalSent { get; set; }

    /// <summary>The last alert of the server, if any.</summary>
    public short? AlertReceived { get; set; }

    /// <summary>True where an earlier session was resumed.</summary>
    public bool IsResumed { get; set; }

    /// <summary>The protocol the server chose by ALPN; null = none.</summary>
    public string? ApplicationProtocol { get; set; }

    /// <summary>True once both Finished messages have been exchanged.</summary>
    public bool Complete { get; set; }

    /// <summary>What stands behind the failure we raised, when the library did not say.</summary>
    public string? Reason { get; set; }

    /// <summary>Version, suite and certificate as far as they are known.</summary>
    public override string ToString()
    {
        var offered = $"offered {ProtocolNames.Versions(MinimumVersion, MaximumVersion)} with {string.Join(", ", OfferedSuites.Select(code => CipherSuites.Name(code)))}";
        if (ServerVersion is not { } version)
            return offered + "; no ServerHello came";
        var answered = $"; server chose {ProtocolNames.Version(version)}";
        if (ServerSuite is { } suite)
            answered += " and " + CipherSuites.Name(suite);
        return offered + answered + PeerSentence();
    }

    /// <summary>What was agreed on, for a session that is open.</summary>
    public string Agreed()
        => $"{ProtocolNames.Version(ServerVersion ?? 0)} {CipherSuites.Name(ServerSuite ?? 0)}{PeerSentence()}"
            + (IsResumed ? "; resumed" : "") + (ApplicationProtocol is { } protocol ? "; ALPN " + CertificateText.Clean(protocol) : "")
            + (ClientCertificateSent ? "; client certificate sent" : ClientCertificateAsked ? "; client certificate asked for, none sent" : "");

    private string PeerSentence() => PeerChain.Count == 0 ? "" : "; server certificate " + CertificateText.Describe(PeerChain[0]);
}
