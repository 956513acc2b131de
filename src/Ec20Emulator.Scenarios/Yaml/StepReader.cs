using System.Text.RegularExpressions;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Scenarios.Actions;
using Ec20Emulator.Scenarios.Replaying;
using Ec20Emulator.Scenarios.Transcripts;

namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>Reads the steps of a scenario: each has one word that says what it does, and what that word allows beside it.</summary>
internal sealed class StepReader(string file, Func<string, string> readTranscript, IReadOnlyDictionary<string, IScenarioAction> actions)
{
    /// <summary>Longest text of a step.</summary>
    public const int MostCharacters = 64 * 1024;

    private const string Within = "within";

    /// <summary>The words of steps, and what they are.</summary>
    public static IReadOnlyDictionary<string, StepKind> Words { get; } = WordsWith(ScenarioActions.All);

    private readonly IReadOnlyDictionary<string, StepKind> _words = actions == ScenarioActions.All ? Words : WordsWith(actions);

    /// <summary>Reads one.</summary>
    /// <param name="node">The step.</param>
    /// <param name="isManual">True where the scenario's clock is advanced by it.</param>
    public ScenarioStep Read(YamlNode node, bool isManual)
    {
        var fields = new YamlFields(file, node, "a step");
        var words = fields.Names.Where(name => _words.ContainsKey(name.Text)).ToArray();
        if (words is not [var word])
        {
            throw words.Length > 1
                ? fields.Wrong(words[1], $"a step does one thing, this one does '{words[0].Text}' and '{words[1].Text}'")
                : fields.Wrong($"a step has one of {string.Join(", ", _words.Keys)}; this one has {string.Join(", ", fields.Names.Select(name => $"'{name.Text}'"))}");
        }
        var step = Prepare(fields, new ScenarioStep(file, word.Line, word.Column, _words[word.Text], []), word.Text);
        if (step is { Kind: StepKind.Advance } && !isManual)
            throw fields.Wrong(word, "only the manual clock can be advanced: write wait, or clock: manual");
        fields.End();
        return step;
    }

    private ScenarioStep Prepare(YamlFields fields, ScenarioStep step, string word)
    {
        switch (step.Kind)
        {
            case StepKind.Expect:
            case StepKind.Await:
                var lines = fields.Scalars(word).Select(line => fields.Read(line, TranscriptText.UnescapeExpected)).ToArray();
                return lines.Length > 0 ? Timed(fields, step with { Texts = lines }) : throw fields.Wrong($"{word} wants at least one line");
            case StepKind.ExpectBytes:
                return Timed(fields, WithText(fields, step, word, ReadBytes));
            case StepKind.ExpectMatch:
                var expression = fields.Read(fields.Scalar(word)!, ReadExpression);
                return Timed(fields, step with { Texts = [expression.ToString()], Prepared = expression });
            case StepKind.Send:
                return WithText(fields, step, word, ReadLine);
            case StepKind.SendBytes:
                return WithText(fields, step, word, ReadBytes);
            case StepKind.Wait or StepKind.Advance or StepKind.Silence:
                return step with { Duration = fields.Duration(word, default) };
            case StepKind.Transcript:
                return fields.Read(fields.Scalar(word)!, path => step with { Texts = [path], Prepared = ReadTranscript(path) });
            case StepKind.Fault:
                var fault = FaultReader.Read(file, fields.Node(word)!);
                return step with { Texts = [$"{word} {fault.Type}"], Prepared = FaultActions.Add(fault) };
            case StepKind.LiftFault:
                return fields.Read(fields.Scalar(word)!, type => step with { Texts = [$"{word} {type}"], Prepared = FaultActions.Lift(type) });
            case StepKind.Action:
                var action = actions[word];
                return fields.Read(fields.Scalar(word)!, text => step with { Texts = [$"{word} {text}"], Prepared = action.Parse(text) });
            default:
                return WithText(fields, step, word, text => ReadChoice(step.Kind, text));
        }
    }

    private static ScenarioStep WithText(YamlFields fields, ScenarioStep step, string word, Func<string, string> read) =>
        step with { Texts = [fields.Read(fields.Scalar(word)!, read)] };

    private static ScenarioStep Timed(YamlFields fields, ScenarioStep step) => step with { Within = fields.Duration(Within, ScenarioStep.DefaultWithin) };

    private static string ReadLine(string text) => ReadBytes(text) is var line && !line.Contains('\r')
        ? line
        : throw new FormatException("send adds the CR by itself: write one line, or send-bytes");

    private static string ReadBytes(string text)
    {
        if (text.Length > MostCharacters)
            throw new FormatException($"{text.Length} characters are too many, {MostCharacters} is the limit");
        var bytes = TranscriptText.Unescape(text);
        return bytes.FirstOrDefault(c => c > 0xFF) is var strange and not '\0'
            ? throw new FormatException($"'{strange}' is no byte: write its bytes as \\xHH")
            : bytes;
    }

    private static Regex ReadExpression(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant, VariableText.MatchTimeOut);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException($"'{text}' is no regular expression: {wrong.Message}");
        }
    }

    private TranscriptReplay ReadTranscript(string path) => new(Transcripts.Transcript.Parse(path, readTranscript(path).Split('\n').Select(line => line.TrimEnd('\r'))));

    private static string ReadChoice(StepKind kind, string text)
    {
        string[] choices = kind switch
        {
            StepKind.Port => [.. PortNames.All],
            StepKind.Dtr => ["on", "off"],
            _ => ["now"],
        };
        return choices.Contains(text) ? text : throw new FormatException($"'{text}': write {string.Join(" or ", choices)}");
    }

    private static Dictionary<string, StepKind> WordsWith(IReadOnlyDictionary<string, IScenarioAction> actions) => Enum.GetValues<StepKind>()
        .Where(kind => kind is not StepKind.Action)
        .Select(kind => (Word: WordOf(kind), Kind: kind))
        .Concat(actions.Keys.Select(word => (Word: word, Kind: StepKind.Action)))
        .ToDictionary(step => step.Word, step => step.Kind, StringComparer.Ordinal);

    private static string WordOf(StepKind kind) => kind switch
    {
        StepKind.SendBytes => "send-bytes",
        StepKind.ExpectBytes => "expect-bytes",
        StepKind.ExpectMatch => "expect-match",
        StepKind.LiftFault => "lift-fault",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
