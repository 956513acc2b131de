using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Data behind a prompt without an end.</summary>
internal sealed class PromptLeftOpen : LintRule, IMoveRule
{
    public override string Name => "prompt-left-open";

    public override string Summary => "The data behind a prompt is never ended: the host leaves, or falls silent";

    public override string Evidence =>
        "SSL manual 2.1.3, TCP/IP and SMS manuals: Ctrl-Z, ESC or the announced length ends it; without one the port takes all that "
        + "follows as data (github.com/espressif/esp-at/issues/391 tells how hosts get stuck)";

    public override string Cure => "End with Ctrl-Z (0x1A), cancel with ESC (0x1B), or send all announced bytes";

    public IReadOnlyList<HostMove> Moves => [HostMove.PromptLeftOpen];

    public string Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem) =>
        $"the prompt of {modem.LineOf(port)} was left open";
}
