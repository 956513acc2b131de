using System.CommandLine;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Lint;

namespace Ec20Emulator.Host.Options;

/// <summary>The options of the lint of host behaviour.</summary>
internal sealed class LintSettings
{
    private readonly Setting _silenced = new("--lint-off", "RULE|all", "Silences a rule of the lint of host behaviour.", isRepeatable: true);
    private readonly Setting _strict = new(
        "--strict", "RULE|all", "Answers ERROR to what a strict module refuses: a rule of the lint, or without a value all that can.", "off",
        isRepeatable: true, bare: LintOptions.All);

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> Options => [_silenced.Option, _strict.Option];

    /// <summary>Reads what was given.</summary>
    /// <exception cref="UsageException">There is no such rule, or it cannot be strict.</exception>
    public LintOptions Read(ParseResult parsed)
    {
        var silenced = new LintOptions { Silenced = [.. _silenced.All(parsed)] };
        var strict = new LintOptions { Strict = [.. _strict.All(parsed)] };
        Check(_silenced, silenced);
        Check(_strict, strict);
        return silenced with { Strict = strict.Strict };
    }

    private static void Check(Setting setting, LintOptions options)
    {
        try
        {
            options.Check(Ec20Modem.LintRules);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException($"{setting.Option.Name}: {wrong.Message}");
        }
    }
}
