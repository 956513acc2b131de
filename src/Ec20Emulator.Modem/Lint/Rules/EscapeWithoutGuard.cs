using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>An escape that is none.</summary>
internal sealed class EscapeWithoutGuard : LintRule, IMoveRule
{
    public override string Name => "escape-without-guard";

    public override string Summary => "In transparent mode +++ is sent without silence before and behind it, or with CR, so that it goes out as data";

    public override string Evidence =>
        "SSL manual 1.3: a second of silence on both sides and nothing else; hosts that add a line end never leave "
        + "(github.com/pycom/pycom-micropython-sigfox pull 414)";

    public override string Cure => "Be silent for S12 (1 s), send +++ alone, be silent again, wait for OK";

    public IReadOnlyList<HostMove> Moves => [HostMove.UnguardedEscape];

    public string Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem) =>
        "+++ came without silence around it and went to the peer as data";
}
