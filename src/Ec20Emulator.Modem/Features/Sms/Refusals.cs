using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Sms;

/// <summary>Answers with a +CMS ERROR, and the log says why.</summary>
internal static class Refusals
{
    /// <summary>Refuses the command of a turn.</summary>
    public static AtResult Refuse(this Turn turn, CmsError error)
    {
        PortLog.Rejected(turn.Port.Log, turn.Port.Name, turn.Command.Name, CmsErrorText.Of(error));
        return AtResult.Cms(error);
    }
}
