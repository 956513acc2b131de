using System.Collections.Frozen;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Lint.Rules;

namespace Ec20Emulator.Modem.Lint;

/// <summary>The rules of the lint. A new one is one line here and one file in Rules; LINT.md is written from them.</summary>
internal static class LintRules
{
    /// <summary>All of them, in the order of the page.</summary>
    public static readonly IReadOnlyList<LintRule> All =
    [
        new InputBeforePrompt(),
        new CommandBeforeResult(),
        new LineFeedBeforeData(),
        new PromptLeftOpen(),
        new CountedData(),
        new EscapeWithoutGuard(),
        new FixedDelay(),
        new AtStorm(),
        new UnquotedText(),
        new LowerCaseHex(),
        new QuotedSuite(),
        new SendAbove1460(),
        new OpenBeforeActivation(),
        new ActivationOfActive(),
        new SocketNotClosed(),
        new SocketsAtPowerOff(),
        new ReadPolling(),
        new CertificateMissing(),
        new CaNotVerified(),
        new CertificateDatesIgnored(),
        new WeakCipher(),
        new PinRetry(),
        new FlashWear(),
        new PowerCutInWrite(),
    ];

    private static readonly FrozenDictionary<string, LintRule[]> OnParameters = Index<IParameterRule, string>(rule => rule.Commands);
    private static readonly FrozenDictionary<string, LintRule[]> OnAnswers = Index<IAnswerRule, string>(rule => rule.Commands);
    private static readonly FrozenDictionary<HostMove, LintRule[]> OnMoves = Index<IMoveRule, HostMove>(rule => rule.Moves);

    /// <summary>Those about the parameters of any command.</summary>
    public static readonly LintRule[] OfAnyParameters = [.. All.Where(rule => rule is IParameterRule { Commands: [] })];

    /// <summary>Those about the pace of lines.</summary>
    public static readonly LintRule[] OfPace = [.. All.Where(rule => rule is IPaceRule)];

    /// <summary>Those about power.</summary>
    public static readonly LintRule[] OfPower = [.. All.Where(rule => rule is IPowerRule)];

    /// <summary>Those about the parameters of a command alone.</summary>
    public static LintRule[] OfParameters(string command) => OnParameters.GetValueOrDefault(command, []);

    /// <summary>Those about the answers of a command.</summary>
    public static LintRule[] OfAnswer(string command) => OnAnswers.GetValueOrDefault(command, []);

    /// <summary>Those about a move of the host.</summary>
    public static LintRule[] OfMove(HostMove move) => OnMoves.GetValueOrDefault(move, []);

    private static FrozenDictionary<TKey, LintRule[]> Index<TKind, TKey>(Func<TKind, IEnumerable<TKey>> keys)
        where TKey : notnull => All
        .Where(rule => rule is TKind)
        .SelectMany(rule => keys((TKind)(object)rule).Select(key => (Key: key, Rule: rule)))
        .GroupBy(one => one.Key)
        .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Rule).ToArray());
}
