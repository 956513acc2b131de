using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>All commands of the modem by name: a name given twice or a bad declaration fails the start.</summary>
/// <param name="scheduler">Time.</param>
/// <param name="family">The family whose errors this modem remembers.</param>
/// <param name="errors">What remembers them.</param>
internal sealed class CommandTable(Scheduler scheduler, string family, ICommandPolicy errors) : ICommandLines
{
    private IReadOnlyList<ICommandRoom> _rooms = [];
    private CommandLayout _layout = CommandLayout.Of([]);
    private HashSet<string>? _reportedAsNotBuilt;

    /// <summary>Called for a defect of ours: a command that threw. The fixture fails its test for it.</summary>
    public Action<Exception>? Defect { get; set; }

    /// <summary>Who steps in while commands are carried out; null = nobody.</summary>
    public ITurnHooks? Hooks { get; set; }

    /// <summary>The commands, by name; rooms that were put off are made.</summary>
    public IEnumerable<CommandEntry> Entries => Places.Select(place => place.In(_rooms, Variant));

    /// <summary>The names of the commands, in order.</summary>
    public IEnumerable<string> Names => Places.Select(place => place.Shape.Declaration.Name);

    /// <summary>What this model has otherwise: a command it lacks is not there, though its room has it.</summary>
    public CommandVariant Variant { get; init; } = CommandVariant.None;

    private IEnumerable<CommandPlace> Places => _layout.ByName.Where(place => !Variant.Lacks.Contains(place.Shape.Declaration.Name));

    /// <summary>Adds the commands of rooms.</summary>
    /// <exception cref="InvalidOperationException">A declaration is wrong, or a name is there twice.</exception>
    public void Add(IReadOnlyList<ICommandRoom> rooms)
    {
        _rooms = _rooms.Count == 0 ? rooms : [.. _rooms, .. rooms];
        _layout = CommandLayout.Of(_rooms);
    }

    /// <inheritdoc/>
    public ICommandLine Begin(ModemPort port, string body)
    {
        Hooks?.LineReceived(port, body);
        return new CommandLineRun(port, this, scheduler, body);
    }

    /// <summary>Runs one command of a line; never throws.</summary>
    public AtResult Run(ParsedCommand parsed, Turn turn)
    {
        if (Hooks?.Begin(turn) is { } instead)
            return instead;
        if (parsed is { Name: "", Form: CommandForm.Execute })
            return AtResult.Ok;
        if (!TryFind(parsed.Name, out var place))
            return NotBuilt(parsed, turn);
        var declaration = place.Shape.Declaration;
        var policy = declaration.Family == family ? errors : _layout.PolicyOf(declaration.Family);
        policy.Begin();
        if (declaration.EndsLine)
            turn.EndLine();
        try
        {
            return place.In(_rooms, Variant).Run(parsed, turn, policy) ?? NoSuchForm(parsed, turn);
        }
        catch (Exception exception)
        {
            turn.Port.Log.LogError(exception, "Defect in the emulator: AT{Command} threw; answered ERROR", parsed.Name);
            Defect?.Invoke(exception);
            return AtResult.Error;
        }
    }

    /// <summary>
    /// A command line as it may be logged: without the fields of secret commands, of those that are not built, whose secrets nobody has
    /// declared, and of text that is no command.
    /// </summary>
    public string Redact(string body)
    {
        foreach (var parsed in CommandLineParser.Parse(body))
        {
            if (parsed.Form is CommandForm.Malformed)
                body = body.Replace(parsed.Name, WithoutFields(parsed.Name), StringComparison.Ordinal);
            else if (parsed.Arguments.Length > 0 && (!TryFind(parsed.Name, out var place) || IsSecret(place, parsed.Arguments)))
                body = body.Replace(parsed.Arguments, "***", StringComparison.Ordinal);
        }
        return MmiCode.WithoutSecrets(body, "***");
    }

    private bool TryFind(string name, out CommandPlace place) => _layout.TryFind(name, out place) && !Variant.Lacks.Contains(name);

    private bool IsSecret(CommandPlace place, string arguments) =>
        place.Shape.Declaration.IsSecret || (place.Shape.IsKeyed && place.In(_rooms, Variant).IsSecret(arguments));

    private static string WithoutFields(string text) =>
        text.IndexOfAny(['=', ' ', ',', '"']) is var end and >= 0 ? text[..(end + 1)] + "***" : text;

    private static AtResult NoSuchForm(ParsedCommand parsed, Turn turn)
    {
        PortLog.Rejected(turn.Port.Log, turn.Port.Name, parsed.Name, $"it has no {parsed.Form} form");
        return AtResult.Error;
    }

    private AtResult NotBuilt(ParsedCommand parsed, Turn turn)
    {
        if (parsed.Form is CommandForm.Malformed)
            PortLog.Rejected(turn.Port.Log, turn.Port.Name, "line", $"'{WithoutFields(parsed.Name)}' is no command");
        else if (Variant.Lacks.Contains(parsed.Name))
            PortLog.Rejected(turn.Port.Log, turn.Port.Name, parsed.Name, "this model has no such command");
        else if ((_reportedAsNotBuilt ??= new(StringComparer.Ordinal)).Count < 1000 && _reportedAsNotBuilt.Add(parsed.Name))
            PortLog.NotBuilt(turn.Port.Log, turn.Port.Name, parsed.Name);
        return AtResult.Error;
    }
}
