using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>CR LF behind a command that asks for data.</summary>
internal sealed class LineFeedBeforeData : LintRule, IMoveRule
{
    public override string Name => "line-feed-before-data";

    public override string Summary => "A command that asks for data ends with CR LF instead of CR, so that the LF stands where the data begins";

    public override string Evidence =>
        "EC21: the LF became the first byte of an MQTT payload, its last byte the begin of the next command "
        + "(github.com/FactbirdHQ/atat/issues/215); the same behind a socket send (github.com/vshymanskyy/TinyGSM/issues/435)";

    public override string Cure => "End command lines with CR alone";

    public IReadOnlyList<HostMove> Moves => [HostMove.LineFeedBeforeData];

    public string Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem) =>
        $"LF followed the CR of {modem.LineOf(port)}; here it is left out, there it may be data";
}
