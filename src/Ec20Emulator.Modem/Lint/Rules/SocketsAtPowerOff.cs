using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Power;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Power-off over open connections.</summary>
internal sealed class SocketsAtPowerOff : LintRule, IAnswerRule
{
    public override string Name => "sockets-at-power-off";

    public override string Summary => "The modem is switched off or rebooted by command while connections are open";

    public override string Evidence =>
        "SSL manual 1.2, steps 6 and 7: close the connection, deactivate the context; the peer of one that vanishes keeps it open "
        + "until its own time-out";

    public override string Cure => "Close every id and deactivate the context before AT+QPOWD or AT+CFUN=1,1";

    public IReadOnlyList<string> Commands => ["+QPOWD", "+CFUN"];

    public string? Look(Turn turn, AtResult answer, LintScene modem)
    {
        if (answer.Final is not { Code: ResultCode.Ok } || modem.Power.State is not PowerState.GoingDown)
            return null;
        var ids = string.Join(", ", modem.Sockets.InUse.Select(socket => socket.Id));
        return ids.Length == 0 ? null : $"ids in use: {ids}";
    }
}
