using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A send longer than the test form allows.</summary>
internal sealed class SendAbove1460 : LintRule, IParameterRule
{
    private const int Least = 1460;

    public override string Name => "send-above-1460";

    public override string Summary => "AT+QSSLSEND announces 1461 to 1500 bytes";

    public override string Evidence =>
        "SSL manual 2.1.3 contradicts itself: the test form says 1-1460, the parameter table 1-1500; AT+QISEND takes 1460; SIM7600 "
        + "refuses more than it has room for (github.com/vshymanskyy/TinyGSM pull 746)";

    public override string Cure => "Send at most 1460 bytes at a time";

    public override bool CanBeStrict => true;

    public IReadOnlyList<string> Commands => ["+QSSLSEND"];

    public string? Look(in TypedParameters typed, LintScene modem) =>
        typed.Fields.Count > 1 && typed.NumberAt(1) > Least ? $"{typed.NumberAt(1)} bytes are above {Least}" : null;
}
