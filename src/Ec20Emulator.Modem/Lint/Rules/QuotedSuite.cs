using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A suite code in quotes.</summary>
internal sealed class QuotedSuite : LintRule, IParameterRule
{
    public override string Name => "quoted-suite";

    public override string Summary => "A cipher suite stands in quotes";

    public override string Evidence =>
        "BG96: AT+QSSLCFG=\"ciphersuite\",2,\"0XFFFF\" was answered ERROR, without quotes OK (github.com/johncobb/catm1_bg96/issues/9); SSL "
        + "manual 2.1.1 has a number there";

    public override string Cure => "Write the suite without quotes";

    public override bool CanBeStrict => true;

    public IReadOnlyList<string> Commands => ["+QSSLCFG"];

    public string? Look(in TypedParameters typed, LintScene modem) =>
        LowerCaseHex.IsSuite(typed) && typed.Fields[1].IsQuoted ? $"the suite \"{typed.Fields[1].Text}\" is in quotes" : null;
}
