using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Text that does not wait for the prompt or CONNECT.</summary>
internal sealed class InputBeforePrompt : LintRule, IMoveRule
{
    public override string Name => "input-before-prompt";

    public override string Summary => "Data is sent before the prompt or CONNECT it is meant for";

    public override string Evidence =>
        "FILE manual (+QFUPL: data is entered after CONNECT appears); captures of real modules lose what comes before the prompt; "
        + "u-blox wants even 50 ms behind it (github.com/arduino-libraries/MKRNB pull 88)";

    public override string Cure => "Wait for \"> \" or CONNECT, then send";

    public override bool CanBeStrict => true;

    public IReadOnlyList<HostMove> Moves => [HostMove.InputBeforeMarker];

    public string Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem) =>
        $"{bytes.Length} bytes came before the prompt or CONNECT of {modem.LineOf(port)}";
}
