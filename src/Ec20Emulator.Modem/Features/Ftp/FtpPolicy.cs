using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>Parameters an FTP command cannot take: +CME ERROR 610 (http-mqtt-ftp.md 5).</summary>
internal sealed class FtpPolicy : ICommandPolicy
{
    /// <summary>One serves all modems.</summary>
    public static readonly FtpPolicy Shared = new();

    public void Begin()
    {
    }

    public AtResult Reject(BindError error) => AtResult.Cme(CmeError.FtpInvalidParameter);
}
