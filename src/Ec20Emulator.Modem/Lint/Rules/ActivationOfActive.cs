using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>An activation that is not needed.</summary>
internal sealed class ActivationOfActive : LintRule, IParameterRule
{
    public override string Name => "activation-of-active-context";

    public override string Summary => "AT+QIACT is sent for a context that is active";

    public override string Evidence => "EC2x: the second AT+QIACT=1 is ERROR (serial test notes); BG9x likewise (github.com/zephyrproject-rtos/zephyr pull 31325)";

    public override string Cure => "Ask with AT+QIACT? first, or deactivate with AT+QIDEACT";

    public IReadOnlyList<string> Commands => ["+QIACT"];

    public string? Look(in TypedParameters typed, LintScene modem) =>
        modem.Contexts.IsActivated(typed.NumberAt(0)) ? $"context {typed.NumberAt(0)} is active already" : null;
}
