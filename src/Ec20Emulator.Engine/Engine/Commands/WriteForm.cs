using System.Collections.Concurrent;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>
/// The typed handler of a class with the binder for its argument record, so that no reflection is left at run time. One serves all
/// objects of the class, in every modem of the process.
/// </summary>
internal abstract class WriteForm(ArgumentBinder binder)
{
    private static readonly ConcurrentDictionary<Type, WriteForm?> Commands = new();
    private static readonly ConcurrentDictionary<Type, WriteForm?> Settings = new();

    /// <summary>Binds fields to the record.</summary>
    public ArgumentBinder Binder { get; } = binder;

    /// <summary>The write form of a command class; null where it has none.</summary>
    /// <exception cref="InvalidOperationException">It declares its parameters more than once, or wrongly.</exception>
    public static WriteForm? OfCommand(Type command) =>
        Commands.GetOrAdd(command, static type => Find(type, typeof(IWriteCommand<>), typeof(CommandForm<>)));

    /// <summary>The parameters of a setting's class; null where it declares none.</summary>
    /// <exception cref="InvalidOperationException">As for a command.</exception>
    public static WriteForm? OfSetting(Type setting) =>
        Settings.GetOrAdd(setting, static type => Find(type, typeof(IKeyedSetting<>), typeof(SettingForm<>)));

    /// <summary>Calls a handler with the record.</summary>
    /// <param name="handler">An object of the class this form was made of.</param>
    /// <param name="arguments">What the binder made.</param>
    /// <param name="turn">The turn.</param>
    public abstract AtResult Invoke(object handler, object arguments, Turn turn);

    private static WriteForm? Find(Type handler, Type definition, Type form)
    {
        var implemented = handler.GetInterfaces()
            .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)
            .ToArray();
        if (implemented.Length == 0)
            return null;
        if (implemented.Length > 1)
            throw new InvalidOperationException($"{handler} declares its parameters more than once");
        var arguments = implemented[0].GetGenericArguments()[0];
        return (WriteForm)Activator.CreateInstance(form.MakeGenericType(arguments), ArgumentBinder.Of(arguments))!;
    }

    private sealed class CommandForm<TArgs>(ArgumentBinder binder) : WriteForm(binder)
    {
        public override AtResult Invoke(object handler, object arguments, Turn turn) => ((IWriteCommand<TArgs>)handler).Write((TArgs)arguments, turn);
    }

    private sealed class SettingForm<TArgs>(ArgumentBinder binder) : WriteForm(binder)
    {
        public override AtResult Invoke(object handler, object arguments, Turn turn) => ((IKeyedSetting<TArgs>)handler).Apply((TArgs)arguments, turn);
    }
}
