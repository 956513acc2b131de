using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>A typed handler with the binder for its argument record, so that no reflection is left at run time.</summary>
/// <param name="Binder">Binds fields to the record.</param>
/// <param name="Invoke">Calls the handler with the record.</param>
internal sealed record WriteForm(ArgumentBinder Binder, Func<object, Turn, AtResult> Invoke)
{
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
        var adapt = typeof(WriteForm).GetMethod(nameof(Adapt), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        var invoke = (Func<object, Turn, AtResult>)adapt.MakeGenericMethod(arguments).Invoke(null, [typed])!;
        return new WriteForm(new ArgumentBinder(arguments), invoke);
    }

    private static Func<object, Turn, AtResult> Adapt<TArgs>(Func<TArgs, Turn, AtResult> typed) =>
        (arguments, turn) => typed((TArgs)arguments, turn);
}
