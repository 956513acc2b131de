using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Ftp.Settings;

namespace Ec20Emulator.Modem.Features.Ftp.Commands;

/// <summary>AT+QFTPCFG - settings of the FTP client; http-mqtt-ftp.md 5. Not saved.</summary>
[AtCommand("+QFTPCFG", Family = CommandFamily.Ftp, IsSecret = true)]
internal sealed class QFtpCfg(FtpParts parts) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings => FtpKeys.Of(parts);
}
