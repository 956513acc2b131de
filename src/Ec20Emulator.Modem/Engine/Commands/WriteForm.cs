using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>A typed handler with the binder for its argument record, so that no reflection is left at run time.</summary>
internal abstract class WriteForm(ArgumentBinder binder)
{
    /// <summary>Binds fields to the record.</summary>
    public ArgumentBinder Binder { get; } = binder;

    /// <summary>Calls the handler with the record.</summary>
    public abstract AtResult Invoke(object arguments, Turn turn);

    /// <summary>Finds the handler among the interfaces of an object; null where there is none.</summary>
    /// <param name="handler">A command or a setting.</param>
    /// <param name="definition">The open interface, with the record as its parameter.</param>
    /// <param name="method">The interface's method.</param>
    public static WriteForm? Of(object handler, Type definition, string method)
    {
        var implemented = handler.GetType().GetInterfaces()
            .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)
            .ToArray();
        if (implemented.Length == 0)
            return null;
        if (implemented.Length > 1)
            throw new InvalidOperationException($"{handler.GetType()} declares its parameters more than once");
        var arguments = implemented[0].GetGenericArguments()[0];
        var typed = implemented[0].GetMethod(method)!.CreateDelegate(typeof(Func<,,>).MakeGenericType(arguments, typeof(Turn), typeof(AtResult)), handler);
        return (WriteForm)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(arguments), typed)!;
    }

    private sealed class Typed<TArgs>(Func<TArgs, Turn, AtResult> handler) : WriteForm(ArgumentBinder.Of(typeof(TArgs)))
    {
        public override AtResult Invoke(object arguments, Turn turn) => handler((TArgs)arguments, turn);
    }
}
