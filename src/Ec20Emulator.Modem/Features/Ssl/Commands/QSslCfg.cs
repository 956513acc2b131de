using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Ssl.Settings;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>AT+QSSLCFG - parameters of an SSL context. SSL manual 2.1.1, ssl.md C2.</summary>
[AtCommand("+QSSLCFG", Family = CommandFamily.TcpIp)]
internal sealed class QSslCfg(SslContexts contexts) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } =
    [
        new SslVersionSetting(contexts),
        new CipherSuiteSetting(contexts),
        new CaCertificateSetting(contexts),
        new ClientCertificateSetting(contexts),
        new ClientKeySetting(contexts),
        new SecurityLevelSetting(contexts),
        new IgnoreLocalTimeSetting(contexts),
        new NegotiateTimeSetting(contexts),
    ];
}
