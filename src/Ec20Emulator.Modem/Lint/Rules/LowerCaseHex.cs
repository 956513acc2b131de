using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>A suite code in small letters.</summary>
internal sealed class LowerCaseHex : LintRule, IParameterRule
{
    public override string Name => "lower-case-hex";

    public override string Summary => "A cipher suite is written with a small x or small digits, as 0x002f";

    public override string Evidence =>
        "SSL manual 2.1.1 prints 0X002F in capitals and nothing else; an EC25 was seen to take 0xFFFF (forums.quectel.com topic 3562), "
        + "which says nothing of older firmware";

    public override string Cure => "Write 0X and capital digits";

    public override bool CanBeStrict => true;

    public IReadOnlyList<string> Commands => ["+QSSLCFG"];

    public string? Look(in TypedParameters typed, LintScene modem) =>
        IsSuite(typed) && typed.Fields[1].Text.AsSpan().ContainsAnyInRange('a', 'z') ? $"the suite {typed.Fields[1].Text} is not in capitals" : null;

    /// <summary>True where a suite is set.</summary>
    internal static bool IsSuite(in TypedParameters typed) =>
        typed.Fields.Count > 1 && "ciphersuite".Equals(typed.Key?.Text, StringComparison.OrdinalIgnoreCase);
}
