using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A command on top of the one before.</summary>
internal sealed class CommandBeforeResult : LintRule, IMoveRule
{
    public override string Name => "command-before-result";

    public override string Summary => "A command is sent before the final result of the one before";

    public override string Evidence =>
        "BG95: a driver whose commands overlapped the last OK got NO CARRIER (github.com/zephyrproject-rtos/zephyr/issues/47082); a "
        + "module that only echoed what came too early (github.com/botletics/SIM7000-LTE-Shield/issues/185); AT manual: abortable "
        + "commands, such as ATD, end with the next character";

    public override string Cure => "Wait for OK, ERROR or another final result before the next line";

    public IReadOnlyList<HostMove> Moves => [HostMove.CommandBeforeFinal];

    public string Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem) =>
        $"a line had begun before the final result of {modem.LineOf(port)}";
}
