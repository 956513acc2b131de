using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Time;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>All commands of the modem by name, built once at start: a name given twice or a bad declaration fails the start.</summary>
internal sealed class CommandTable(Scheduler scheduler) : ICommandLines
{
    private readonly List<object> _commands = [];
    private readonly Dictionary<string, ICommandPolicy> _policies = new(StringComparer.Ordinal) { [""] = new GeneralPolicy() };
    private readonly List<LateRoom> _late = [];
    private HashSet<string>? _reportedAsNotBuilt;
    private CommandLayout? _layout;

    /// <summary>Called for a defect of ours: a command that threw. The fixture fails its test for it.</summary>
    public Action<Exception>? Defect { get; set; }

    /// <summary>Who steps in while commands are carried out; null = nobody.</summary>
    public ITurnHooks? Hooks { get; set; }

    /// <summary>The commands, by name; those that were put off are made.</summary>
    public IEnumerable<CommandEntry> Entries
    {
        get
        {
            var late = Enumerable.Range(0, _late.Count).Select(Made).SelectMany(room => room.Layout.ByName.Select(place => room.Layout.EntryAt(room.Commands, place, Variant)));
            return Layout.ByName.Select(EntryAt).Concat(late).OrderBy(entry => entry.Declaration.Name, StringComparer.Ordinal);
        }
    }

    /// <summary>What this model has otherwise: a command it lacks is not there, though it is added.</summary>
    public CommandVariant Variant { get; init; } = CommandVariant.None;

    private CommandLayout Layout => _layout ??= CommandLayout.Of(_commands);

    /// <summary>Adds commands.</summary>
    /// <exception cref="InvalidOperationException">A declaration is wrong.</exception>
    public void Add(IEnumerable<object> commands)
    {
        foreach (var command in commands)
        {
            if (!Variant.Lacks.Contains(Verified(command).Declaration.Name))
                _commands.Add(command);
        }
        _layout = null;
    }

    /// <summary>Adds commands that are made when the first of them is asked for, or when all are listed: most modems never need them.</summary>
    public void AddLater(LateCommands late) => _late.Add(new LateRoom(late));

    /// <summary>Says how the commands of a family answer bad parameters.</summary>
    /// <exception cref="ArgumentException">The family has a policy already.</exception>
    public void SetPolicy(string family, ICommandPolicy policy) => _policies.Add(family, policy);

    /// <summary>No more commands come: gives back the room kept for them.</summary>
    /// <exception cref="InvalidOperationException">Two have the same name.</exception>
    public void Seal()
    {
        _commands.TrimExcess();
        _late.TrimExcess();
        _layout = CommandLayout.Of(_commands);
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
        if (!TryFind(parsed.Name, out var entry))
            return NotBuilt(parsed, turn);
        var policy = _policies[entry.Declaration.Family];
        policy.Begin();
        if (entry.Declaration.EndsLine)
            turn.EndLine();
        try
        {
            return entry.Run(parsed, turn, policy) ?? NoSuchForm(parsed, turn);
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
            else if (parsed.Arguments.Length > 0 && (!TryFind(parsed.Name, out var entry) || entry.IsSecret(parsed.Arguments)))
                body = body.Replace(parsed.Arguments, "***", StringComparison.Ordinal);
        }
        return MmiCode.WithoutSecrets(body, "***");
    }

    private CommandEntry EntryAt(int place) => Layout.EntryAt(_commands, place, Variant);

    private bool TryFind(string name, out CommandEntry entry)
    {
        var isThere = Layout.TryFind(name, out var place);
        entry = isThere ? EntryAt(place) : default;
        return isThere || (!Variant.Lacks.Contains(name) && TryFindLate(name, out entry));
    }

    private bool TryFindLate(string name, out CommandEntry entry)
    {
        var index = _late.FindIndex(room => room.Declared.Names.Contains(name));
        if (index < 0)
        {
            entry = default;
            return false;
        }
        var (commands, layout) = Made(index);
        entry = layout.TryFind(name, out var place) ? layout.EntryAt(commands, place, Variant) : throw new InvalidOperationException($"AT{name} is not among those made for it");
        return true;
    }

    private (IReadOnlyList<object> Commands, CommandLayout Layout) Made(int index)
    {
        if (_late[index] is { Commands: { } known, Layout: { } layout })
            return (known, layout);
        var commands = (IReadOnlyList<object>)[.. _late[index].Declared.Make().Where(command => !Variant.Lacks.Contains(Verified(command).Declaration.Name))];
        layout = CommandLayout.Of(commands);
        _late[index] = _late[index] with { Commands = commands, Layout = layout };
        return (commands, layout);
    }

    private static CommandShape Verified(object command)
    {
        var shape = CommandShape.Of(command.GetType());
        shape.Verify(command);
        return shape;
    }

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

    /// <summary>Late commands, and what they are once they are made: they have a layout of their own, which modems share whatever else was made.</summary>
    private readonly record struct LateRoom(LateCommands Declared)
    {
        public IReadOnlyList<object>? Commands { get; init; }

        public CommandLayout? Layout { get; init; }
    }
}
