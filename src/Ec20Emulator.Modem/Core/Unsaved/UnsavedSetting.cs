using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core.Unsaved;

/// <summary>A number or a flag of a keyed command that power-off forgets.</summary>
/// <param name="command">The command.</param>
/// <param name="key">The key.</param>
/// <param name="get">Reads it.</param>
/// <param name="set">Changes it.</param>
/// <param name="isOnlyStored">True where it changes nothing.</param>
internal sealed class UnsavedSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs, T>(string command, string key, Func<T> get, Action<T> set, bool isOnlyStored) : IKeyedSetting<TArgs>
    where TArgs : struct, ITypedValue<T>
    where T : struct
{
    public string Key => key;

    public bool IsOnlyStored => isOnlyStored;

    public AtResult Apply(TArgs args, Turn turn)
    {
        if (args.Value is not { } value)
            return AtResult.Line($"{command}: \"{Key}\",{Convert.ToInt32(get(), CultureInfo.InvariantCulture)}");
        set(value);
        return AtResult.Ok;
    }
}
