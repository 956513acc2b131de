using System.Text;
using Ec20Emulator.Modem.Secure;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Client;

/// <summary>The extensions of the ClientHello: what the suites and the settings call for and nothing else. Without any there is no extension block.</summary>
internal static class HelloExtensions
{
    /// <summary>Groups of the later firmware, the ones every server of its time has.</summary>
    private static readonly int[] Groups = [NamedGroup.secp256r1, NamedGroup.secp384r1, NamedGroup.secp521r1];

    private static readonly short[] SignatureHashes =
    [
        HashAlgorithm.sha256, HashAlgorithm.sha384, HashAlgorithm.sha512, HashAlgorithm.sha224, HashAlgorithm.sha1, HashAlgorithm.md5,
    ];

    private static readonly SignatureAndHashAlgorithm[] RsaAlone = With(SignatureAlgorithm.rsa);

    private static readonly SignatureAndHashAlgorithm[] RsaAndEcdsa = With(SignatureAlgorithm.rsa, SignatureAlgorithm.ecdsa);

    /// <summary>Signatures offered: RSA always, ECDSA where a suite needs it.</summary>
    public static SignatureAndHashAlgorithm[] Signatures(IReadOnlyList<ushort> suites) =>
        suites.Any(suite => CipherSuites.SignsWithEcdsa(suite)) ? RsaAndEcdsa : RsaAlone;

    /// <summary>Adds what a suite with elliptic curves needs (RFC 8422 5.1).</summary>
    /// <returns>The groups; null where no suite needs any.</returns>
    public static int[]? AddCurves(IDictionary<int, byte[]> extensions, IReadOnlyList<ushort> suites)
    {
        if (!suites.Any(suite => CipherSuites.UsesCurves(suite)))
            return null;
        TlsExtensionsUtilities.AddSupportedGroupsExtension(extensions, Groups);
        TlsExtensionsUtilities.AddSupportedPointFormatsExtension(extensions, [ECPointFormat.uncompressed]);
        return Groups;
    }

    /// <summary>Adds server name, application protocol and session ticket, as far as they are set.</summary>
    /// <param name="extensions">Where to.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="ticket">The ticket of the session that is offered; empty asks for one; null = tickets are not spoken of.</param>
    public static void AddSettings(IDictionary<int, byte[]> extensions, TlsClientSettings settings, byte[]? ticket)
    {
        if (settings.ServerName is { } name)
            TlsExtensionsUtilities.AddServerNameExtensionClient(extensions, [new ServerName(NameType.host_name, Encoding.UTF8.GetBytes(name))]);
        if (settings.ApplicationProtocol is { } protocol)
            TlsExtensionsUtilities.AddAlpnExtensionClient(extensions, [ProtocolName.AsUtf8Encoding(protocol)]);
        if (ticket is not null)
            extensions[ExtensionType.session_ticket] = ticket;
    }

    private static SignatureAndHashAlgorithm[] With(params short[] kinds) =>
        [.. from hash in SignatureHashes from kind in kinds where Exists(hash, kind) select new SignatureAndHashAlgorithm(hash, kind)];

    private static bool Exists(short hash, short kind) => kind is SignatureAlgorithm.rsa || hash is not HashAlgorithm.md5;
}
