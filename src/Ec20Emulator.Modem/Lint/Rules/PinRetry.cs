using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A PIN that was wrong before.</summary>
internal sealed class PinRetry : LintRule, IParameterRule
{
    public override string Name => "pin-retry";

    public override string Summary => "A PIN that was wrong is tried again, or the last attempt is spent";

    public override string Evidence =>
        "Three wrong PINs block a card: gammu did so by retrying (github.com/gammu/gammu/issues/458), and so did every example of a "
        + "library (github.com/arduino-libraries/MKRGSM/issues/98)";

    public override string Cure => "Stop at the first +CME ERROR: 16, look at AT+QPINC, and ask a person";

    public IReadOnlyList<string> Commands => ["+CPIN"];

    public string? Look(in TypedParameters typed, LintScene modem)
    {
        if (modem.Sim.State is not SimState.PinRequired)
            return null;
        var last = modem.MemoryOf<LastTry>(this);
        var isSame = last.Pin == typed.Fields[0].Text;
        last.Pin = typed.Fields[0].Text;
        return modem.Sim.Codes.PinAttemptsLeft switch
        {
            CodePair.PinAttempts => null,
            _ when isSame => "the same PIN was wrong before",
            1 => "the last attempt before the card is blocked",
            _ => null,
        };
    }

    private sealed class LastTry
    {
        public string? Pin { get; set; }
    }
}
