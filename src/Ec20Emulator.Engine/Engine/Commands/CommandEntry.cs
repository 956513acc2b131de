using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>A command of a modem: the object, and what its class declares.</summary>
internal readonly struct CommandEntry(CommandShape shape, object command, CommandVariant variant)
{
    /// <summary>Its name and family.</summary>
    public AtCommandAttribute Declaration => shape.Declaration;

    /// <summary>Keys of a keyed command; empty for others.</summary>
    public IReadOnlyList<string> Keys => Keyed?.Keys ?? [];

    /// <summary>Those of <see cref="Keys"/> that are stored and read back, and change nothing.</summary>
    public IReadOnlyList<string> StoredKeys => Keyed?.StoredKeys ?? [];

    /// <summary>True where fields must not be logged.</summary>
    public bool IsSecret(string arguments) => Declaration.IsSecret || Keyed?.IsSecret(arguments) == true;

    /// <summary>The parameters of the write form; null where it has none, or has keys.</summary>
    public ArgumentBinder? Parameters => shape.Write?.Binder;

    /// <summary>The parameters behind a key of a keyed command.</summary>
    public ArgumentBinder ParametersOf(string key) => Keyed!.ParametersOf(key);

    /// <summary>The forms that do not answer ERROR.</summary>
    public IEnumerable<CommandForm> Forms
    {
        get
        {
            if (command is IExecuteCommand or IBasicCommand)
                yield return CommandForm.Execute;
            if (command is IReadCommand or IRegisterCommand)
                yield return CommandForm.Read;
            if (IsExtended)
                yield return CommandForm.Test;
            if (shape.Write is not null || Keyed is not null || command is IRegisterCommand)
                yield return CommandForm.Write;
        }
    }

    private KeyedForm? Keyed => command is IKeyedCommand keyed ? new KeyedForm(Declaration.Name, keyed, variant) : null;

    private bool IsExtended => !char.IsAsciiLetter(Declaration.Name[0]) && Declaration.Name[0] is not '&' and not '\\';

    /// <summary>Runs the form asked for; null where the command has no such form.</summary>
    /// <param name="parsed">The command as typed.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="policy">The family's errors.</param>
    public AtResult? Run(ParsedCommand parsed, Turn turn, ICommandPolicy policy) => parsed.Form switch
    {
        CommandForm.Execute when command is IBasicCommand basic => basic.Execute(parsed.Number, turn),
        CommandForm.Execute => (command as IExecuteCommand)?.Execute(turn),
        CommandForm.Read when command is IRegisterCommand registers => registers.Read(parsed.Number ?? 0, turn),
        CommandForm.Read => (command as IReadCommand)?.Read(turn),
        CommandForm.Test when IsExtended => Test(turn),
        CommandForm.Write when command is IRegisterCommand registers => registers.Write(parsed.Number ?? 0, parsed.Value ?? 0, turn),
        CommandForm.Write => Write(parsed, turn, policy),
        _ => null,
    };

    private AtResult Test(Turn turn)
    {
        if (variant.TestForms.TryGetValue(Declaration.Name, out var printed))
            return AtResult.Line($"{Declaration.Name}: {printed}");
        if (command is ITestCommand test)
            return test.Test(turn);
        if (Keyed is not null)
            return AtResult.Lines(Keyed.Describe());
        var parameters = shape.Write?.Binder.Describe(Declaration.NestOptional);
        return string.IsNullOrEmpty(parameters) ? AtResult.Ok : AtResult.Line($"{Declaration.Name}: {parameters}");
    }

    private AtResult? Write(ParsedCommand parsed, Turn turn, ICommandPolicy policy)
    {
        if (shape.Write is null && Keyed is null)
            return null;
        if (!ParameterList.TryParse(parsed.Arguments, out var fields))
        {
            PortLog.WrongParameters(turn.Port.Log, turn.Port.Name, Declaration.Name, "a quote is in the wrong place");
            return policy.Reject(BindError.Malformed);
        }
        if (Keyed is null)
            return Invoke(null, null, shape.Write!, command, fields, turn, policy);
        var key = fields[0];
        if (Keyed.TryFind(ref fields, out var setting))
            return Invoke(key, setting.Key, WriteForm.OfSetting(setting.GetType())!, setting, fields, turn, policy);
        PortLog.UnknownKey(turn.Port.Log, turn.Port.Name, Declaration.Name, fields[0].Text, string.Join(", ", Keys));
        return policy.Reject(BindError.OutOfRange);
    }

    private AtResult Invoke(
        RawParameter? typedKey, string? key, WriteForm form, object handler, IReadOnlyList<RawParameter> fields, Turn turn, ICommandPolicy policy)
    {
        var error = form.Binder.TryBind(fields, out var arguments);
        if (error is BindError.None && turn.IsRefused(new TypedParameters(Declaration, typedKey, form.Binder, fields)))
            return policy.Reject(BindError.Malformed);
        if (error is BindError.None)
            return form.Invoke(handler, arguments!, turn);
        PortLog.WrongParameters(turn.Port.Log, turn.Port.Name, key is null ? Declaration.Name : $"{Declaration.Name}=\"{key}\"", form.Binder.Explain(fields, Declaration.IsSecret || handler is IKeyedSetting { IsSecret: true }));
        return policy.Reject(error);
    }
}
