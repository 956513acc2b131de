using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Gnss;

/// <summary>Parameters a GNSS command cannot take: +CME ERROR 501 (gnss.md 1).</summary>
internal sealed class GnssPolicy : ICommandPolicy
{
    /// <summary>One serves all modems.</summary>
    public static readonly GnssPolicy Shared = new();

    public void Begin()
    {
    }

    public AtResult Reject(BindError error) => AtResult.Cme(CmeError.GnssInvalidParameters);
}
