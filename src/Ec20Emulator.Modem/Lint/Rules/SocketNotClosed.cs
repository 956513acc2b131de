using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>An id that is still taken.</summary>
internal sealed class SocketNotClosed : LintRule, IParameterRule
{
    public override string Name => "socket-not-closed";

    public override string Summary => "An id is opened again that was not closed after its open had failed, or after \"closed\"";

    public override string Evidence =>
        "SSL manual 2.2.2: AT+QSSLCLOSE must be executed; drivers for real modules get 563 otherwise; BG96 and BG95 "
        + "TCP/IP notes: the state stays \"closing\" until AT+QICLOSE";

    public override string Cure => "Close the id with AT+QSSLCLOSE or AT+QICLOSE after every failure and every \"closed\"";

    public IReadOnlyList<string> Commands => ["+QSSLOPEN", "+QIOPEN"];

    public string? Look(in TypedParameters typed, LintScene modem)
    {
        var id = typed.NumberAt(typed.Declaration.Name == "+QIOPEN" ? 1 : 2);
        return modem.Sockets[id] is { State: SocketState.Closing, IsBeingClosed: false } ? $"id {id} has ended and was not closed" : null;
    }
}
