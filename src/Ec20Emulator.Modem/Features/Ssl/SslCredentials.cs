using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>Turns the settings of a context and the files they name into what a handshake needs (ssl.md C1.2-C1.10).</summary>
internal sealed class SslCredentials(FileStore files, ModemClock clock)
{
    private static readonly TlsVersion[] Versions = [TlsVersion.Ssl30, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12];

    /// <summary>Reads everything.</summary>
    /// <exception cref="SocketOpenException">A file is missing: 566 for the CA, 550 for certificate or key.</exception>
    public TlsClientSettings Read(SslContext context)
    {
        var isAny = context.Version == Versions.Length;
        var presentsClient = context.SecurityLevel == 2 && (context.ClientCertificate.Length > 0 || context.ClientKey.Length > 0);
        return new TlsClientSettings(
            isAny ? TlsVersion.Ssl30 : Versions[context.Version],
            isAny ? TlsVersion.Tls12 : Versions[context.Version],
            CipherSuiteCodes.Offered(context.CipherSuite),
            context.SecurityLevel == 0 ? null : ReadFile("cacert", context.CaCertificate, TcpIpError.SocketConnectFailed),
            presentsClient ? ReadFile("clientcert", context.ClientCertificate, TcpIpError.Unknown) : null,
            presentsClient ? ReadFile("clientkey", context.ClientKey, TcpIpError.Unknown) : null,
            context.SecurityLevel == 0 || context.IgnoresLocalTime ? null : clock.Now);
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
