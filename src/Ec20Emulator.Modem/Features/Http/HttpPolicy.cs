using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>Parameters an HTTP command cannot take: +CME ERROR 730 (http-mqtt-ftp.md 1).</summary>
internal sealed class HttpPolicy : ICommandPolicy
{
    /// <summary>One serves all modems.</summary>
    public static readonly HttpPolicy Shared = new();

    public void Begin()
    {
    }

    public AtResult Reject(BindError error) => AtResult.Cme(CmeError.HttpInvalidParameter);
}
