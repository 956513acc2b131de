using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Http.Settings;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPCFG - settings of the HTTP client; http-mqtt-ftp.md 1. Not saved. The keys have no state and are made when they are asked for.</summary>
[AtCommand("+QHTTPCFG", Family = CommandFamily.Http, IsSecret = true)]
internal sealed class QHttpCfg(HttpParts parts) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings => HttpKeys.Of(parts);
}
