using System.Collections.Concurrent;
using System.Reflection;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>A command bound once, at start: its forms as delegates, its parameters as a binder.</summary>
internal sealed class CommandEntry
{
    private static readonly ConcurrentDictionary<Type, AtCommandAttribute> Declarations = new();

    private readonly object _command;
    private readonly WriteForm? _write;
    private readonly KeyedForm? _keyed;

    public CommandEntry(object command)
    {
        _command = command;
        Declaration = Declarations.GetOrAdd(command.GetType(), static type => type.GetCustomAttribute<AtCommandAttribute>()
            ?? throw new InvalidOperationException($"{type} carries no [AtCommand]"));
        _write = WriteForm.OfCommand(command.GetType());
        _keyed = command is IKeyedCommand keyed ? new KeyedForm(Declaration.Name, keyed) : null;
        if (_write is not null && _keyed is not null)
            throw new InvalidOperationException($"{Declaration.Name} has both keys and a write form");
    }

    public AtCommandAttribute Declaration { get; }

    /// <summary>Keys of a keyed command; empty for others.</summary>
    public IReadOnlyList<string> Keys => _keyed?.Keys ?? [];

    /// <summary>Those of <see cref="Keys"/> that are stored and read back, and change nothing.</summary>
    public IReadOnlyList<string> StoredKeys => _keyed?.StoredKeys ?? [];

    /// <summary>The parameters behind a key of a keyed command.</summary>
    public ArgumentBinder ParametersOf(string key) => _keyed!.ParametersOf(key);

    /// <summary>The forms that do not answer ERROR.</summary>
    public IEnumerable<CommandForm> Forms
    {
        get
        {
            if (_command is IExecuteCommand or IBasicCommand)
                yield return CommandForm.Execute;
            if (_command is IReadCommand or IRegisterCommand)
                yield return CommandForm.Read;
            if (IsExtended)
                yield return CommandForm.Test;
            if (_write is not null || _keyed is not null || _command is IRegisterCommand)
                yield return CommandForm.Write;
        }
    }

    private bool IsExtended => !char.IsAsciiLetter(Declaration.Name[0]) && Declaration.Name[0] is not '&' and not '\\';

    /// <summary>Runs the form asked for; null where the command has no such form.</summary>
    /// <param name="parsed">The command as typed.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="policy">The family's errors.</param>
    public AtResult? Run(ParsedCommand parsed, Turn turn, ICommandPolicy policy) => parsed.Form switch
    {
        CommandForm.Execute when _command is IBasicCommand basic => basic.Execute(parsed.Number, turn),
        CommandForm.Execute => (_command as IExecuteCommand)?.Execute(turn),
        CommandForm.Read when _command is IRegisterCommand registers => registers.Read(parsed.Number ?? 0, turn),
        CommandForm.Read => (_command as IReadCommand)?.Read(turn),
        CommandForm.Test when IsExtended => Test(turn),
        CommandForm.Write when _command is IRegisterCommand registers => registers.Write(parsed.Number ?? 0, parsed.Value ?? 0, turn),
        CommandForm.Write => Write(parsed, turn, policy),
        _ => null,
    };

    private AtResult Test(Turn turn)
    {
        if (_command is ITestCommand test)
            return test.Test(turn);
        if (_keyed is not null)
            return AtResult.Lines(_keyed.Describe());
        var parameters = _write?.Binder.Describe(Declaration.NestOptional);
        return string.IsNullOrEmpty(parameters) ? AtResult.Ok : AtResult.Line($"{Declaration.Name}: {parameters}");
    }

    private AtResult? Write(ParsedCommand parsed, Turn turn, ICommandPolicy policy)
    {
        if (_write is null && _keyed is null)
            return null;
        if (!ParameterList.TryParse(parsed.Arguments, out var fields))
            return Reject(BindError.Malformed, turn, policy);
        if (_keyed is null)
            return Invoke(_write!, _command, fields, turn, policy);
        if (_keyed.TryFind(ref fields, out var setting))
            return Invoke(WriteForm.OfSetting(setting.GetType())!, setting, fields, turn, policy);
        PortLog.Rejected(turn.Port.Log, turn.Port.Name, Declaration.Name, $"it has no key{Named(fields[0].Text)}");
        return policy.Reject(BindError.OutOfRange);
    }

    /// <summary>A key as the log may show it: nothing where it is no such name, which could be anything.</summary>
    private static string Named(string? key) =>
        key is { Length: > 0 and <= 40 } && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_') ? $" \"{key}\"" : "";

    private AtResult Invoke(WriteForm form, object handler, IReadOnlyList<RawParameter> fields, Turn turn, ICommandPolicy policy)
    {
        var error = form.Binder.TryBind(fields, out var arguments);
        return error is BindError.None ? form.Invoke(handler, arguments!, turn) : Reject(error, turn, policy);
    }

    private AtResult Reject(BindError error, Turn turn, ICommandPolicy policy)
    {
        PortLog.Rejected(turn.Port.Log, turn.Port.Name, Declaration.Name, $"parameters are {error}");
        return policy.Reject(error);
    }
}
