using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Ssl.Settings;

namespace Ec20Emulator.Modem.Features.Ssl.Commands;

/// <summary>AT+QSSLCFG - parameters of an SSL context. SSL manual 2.1.1, ssl.md C2, ssl-later-firmware.md 1, 2.</summary>
[AtCommand("+QSSLCFG", Family = CommandFamily.TcpIp)]
internal sealed class QSslCfg(SslContexts contexts) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings => SslKeys.Of(contexts);
}
