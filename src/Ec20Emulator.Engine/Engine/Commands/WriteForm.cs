using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>
/// The typed handler of a command or a setting, and the binder for its argument record. One serves all objects with the same record, in every
/// modem of the process. The record is read when it is first written to or asked for: most commands never are.
/// </summary>
internal abstract class WriteForm
{
    /// <summary>Binds fields to the record.</summary>
    /// <exception cref="InvalidOperationException">The record is declared wrongly.</exception>
    public abstract ArgumentBinder Binder { get; }

    /// <summary>Calls a handler with the record.</summary>
    /// <param name="handler">An object this is the form of.</param>
    /// <param name="arguments">What the binder made.</param>
    /// <param name="turn">The turn.</param>
    public abstract AtResult Invoke(object handler, object arguments, Turn turn);

    /// <summary>The form of commands that take a record.</summary>
    internal sealed class OfCommand<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs> : WriteForm
    {
        public static readonly OfCommand<TArgs> Instance = new();

        public override ArgumentBinder Binder => ArgumentBinder.Of<TArgs>();

        public override AtResult Invoke(object handler, object arguments, Turn turn) => ((IWriteCommand<TArgs>)handler).Write((TArgs)arguments, turn);
    }

    /// <summary>The form of settings that take a record.</summary>
    internal sealed class OfSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs> : WriteForm
    {
        public static readonly OfSetting<TArgs> Instance = new();

        public override ArgumentBinder Binder => ArgumentBinder.Of<TArgs>();

        public override AtResult Invoke(object handler, object arguments, Turn turn) => ((IKeyedSetting<TArgs>)handler).Apply((TArgs)arguments, turn);
    }
}
