using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Text without quotes.</summary>
internal sealed class UnquotedText : LintRule, IParameterRule
{
    public override string Name => "unquoted-text";

    public override string Summary => "A key, path, name or address of a TCP/IP, SSL, FILE or configuration command stands without quotes";

    public override string Evidence =>
        "SSL, TCP/IP and FILE manuals print string parameters in quotes; SIM7600: AT+CSSLCFG with an unquoted path answered OK and set "
        + "nothing (github.com/gasagna/A76XX/issues/6)";

    public override string Cure => "Put text in quotes";

    public override bool CanBeStrict => true;

    public IReadOnlyList<string> Commands => [];

    public string? Look(in TypedParameters typed, LintScene modem)
    {
        if (typed.Key is { IsQuoted: false } key)
            return $"the key {key.Text} has no quotes";
        if (typed.Key is null && (typed.Declaration.Family.Length == 0 || IsPrintedWithout(typed.Declaration.Name)))
            return null;
        for (var i = 0; i < typed.Fields.Count; i++)
        {
            if (IsBare(typed.Fields[i]) && IsText(typed.Rules.RuleOf(i), typed.Declaration))
                return $"parameter {i + 1 + (typed.Key is null ? 0 : 1)} is text and has no quotes";
        }
        return null;
    }

    /// <summary>What AT+QCFG takes as text may be hexadecimal, which stands without quotes: AT+QCFG="band",F,400A0E189F is seen to be taken.</summary>
    private static bool IsText(ParameterAttribute rule, AtCommandAttribute command) =>
        rule is KeywordAttribute || (rule is TextAttribute && command.Family.Length > 0);

    /// <summary>Digits as the manual's own password of AT+QICSGP, and the star of AT+QFDEL, are seen to be taken.</summary>
    private static bool IsBare(RawParameter field) =>
        field is { IsQuoted: false, IsOmitted: false } && field.Text != "*" && field.Text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>The manual prints AT+QPING=1, www.baidu.com.</summary>
    private static bool IsPrintedWithout(string command) => command == "+QPING";
}
