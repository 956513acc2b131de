using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>Turns the settings of a context and the files they name into what a handshake needs (ssl.md C1.2-C1.10, ssl-later-firmware.md 2, 3).</summary>
internal sealed class SslCredentials(FileStore files, ModemClock clock, SslProfile profile)
{
    private static readonly TlsVersion[] Versions = [TlsVersion.Ssl30, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12];

    /// <summary>Reads everything.</summary>
    /// <param name="context">The context.</param>
    /// <param name="server">Whom the host dials.</param>
    /// <exception cref="SocketOpenException">A file is missing: 566 for the CA, 550 for certificate or key.</exception>
    public TlsClientSettings Read(SslContext context, NetworkTarget server)
    {
        var isAny = context.Version == Versions.Length;
        var presentsClient = context.SecurityLevel == 2 && (context.ClientCertificate.Length > 0 || context.ClientKey.Length > 0);
        var settings = new TlsClientSettings(
            isAny ? TlsVersion.Ssl30 : Versions[context.Version],
            isAny ? TlsVersion.Tls12 : Versions[context.Version],
            context.CipherSuite == CipherSuiteCodes.All ? CipherSuiteCodes.Of(profile.Suites) : [context.CipherSuite],
            context.SecurityLevel == 0 || HasSecondCaAlone(context) ? null : ReadFile("cacert", context.CaCertificate, TcpIpError.SocketConnectFailed),
            presentsClient ? ReadFile("clientcert", context.ClientCertificate, TcpIpError.Unknown) : null,
            presentsClient ? ReadFile("clientkey", context.ClientKey, TcpIpError.Unknown) : null,
            context.SecurityLevel == 0 || context.IgnoresLocalTime ? null : clock.Now);
        return profile.IsLater ? AddLater(settings, context, server) : settings;
    }

    /// <summary>The same over datagrams.</summary>
    /// <exception cref="SocketOpenException">As above.</exception>
    public TlsClientSettings ReadForDatagrams(SslContext context, NetworkTarget server)
    {
        var version = context.Later.IsDtls12 ? TlsVersion.Tls12 : TlsVersion.Tls11;
        return Read(context, server) with { MinimumVersion = version, MaximumVersion = version, IsDatagram = true };
    }

    private static bool HasSecondCaAlone(SslContext context) => context.CaCertificate.Length == 0 && context.Later.MoreCaCertificates.Length > 0;

    private TlsClientSettings AddLater(TlsClientSettings settings, SslContext context, NetworkTarget server)
    {
        var later = context.Later;
        var shared = context.SecurityLevel == 0 && later.SharedIdentity.Length > 0 && later.SharedKey.Length > 0
            ? new TlsPreSharedKey(later.SharedIdentity, Convert.FromHexString(later.SharedKey))
            : null;
        return settings with
        {
            CipherSuites = shared is null ? settings.CipherSuites : CipherSuiteCodes.PreShared,
            PreSharedKey = shared,
            MoreTrustedCertificates = context.SecurityLevel == 0 || later.MoreCaCertificates.Length == 0
                ? null
                : ReadFile("cacertex", later.MoreCaCertificates, TcpIpError.SocketConnectFailed),
            ClientKeyPassword = later.ClientKeyPassword.Length > 0 ? later.ClientKeyPassword : null,
            ServerName = later.SendsServerName && !AddressLiteral.TryParse(server.Host, out _) ? server.Host : null,
            ApplicationProtocol = later.Protocol.Length > 0 ? later.Protocol : null,
            AcceptsPartialChain = later.AcceptsPartialChain,
            AcceptsInvalidSignature = later.AcceptsInvalidSignature,
            Remembered = context.SessionWith(server),
        };
    }

    private byte[] ReadFile(string setting, string path, TcpIpError error)
    {
        if (path.Length == 0)
            throw new SocketOpenException(error, $"AT+QSSLCFG=\"{setting}\" names no file");
        if (!FileName.Parse(path).TryGet(out var name, out var nameError))
            throw new SocketOpenException(error, $"{setting} '{path}': {FileErrorText.Of(nameError)}");
        if (!files.Read(name).TryGet(out var content, out var readError))
            throw new SocketOpenException(error, $"{setting} '{path}': {FileErrorText.Of(readError)}");
        return content;
    }
}
