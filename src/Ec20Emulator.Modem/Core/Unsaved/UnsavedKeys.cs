using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core.Unsaved;

/// <summary>Makes keys of a keyed command whose values power-off forgets: with a value one is set, without it is read.</summary>
/// <typeparam name="TSettings">Holds the values.</typeparam>
/// <param name="command">The command, as printed.</param>
/// <param name="settings">The values as they are then.</param>
internal readonly struct UnsavedKeys<TSettings>(string command, Func<TSettings> settings)
{
    private readonly string _command = command;
    private readonly Func<TSettings> _settings = settings;

    /// <summary>A number.</summary>
    public IKeyedSetting Number<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(string key, Func<TSettings, int> get, Action<TSettings, int> set, bool isOnlyStored = false)
        where TArgs : struct, ITypedValue<int> => Of<TArgs, int>(key, get, set, isOnlyStored);

    /// <summary>A flag, printed as 0 or 1.</summary>
    public IKeyedSetting Flag(string key, Func<TSettings, bool> get, Action<TSettings, bool> set) => Of<TypedValues.Flag, bool>(key, get, set, false);

    /// <summary>Two texts, both printed in quotes; a second one that is left out is empty.</summary>
    public IKeyedSetting Pair<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(
        string key, Func<TSettings, (string First, string Second)> get, Action<TSettings, (string First, string Second)> set, bool isSecret = false)
        where TArgs : struct, ITypedPair
    {
        var now = _settings;
        return new UnsavedPair<TArgs>(_command, key, () => get(now()), value => set(now(), value), isSecret);
    }

    private UnsavedSetting<TArgs, T> Of<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs, T>(string key, Func<TSettings, T> get, Action<TSettings, T> set, bool isOnlyStored)
        where TArgs : struct, ITypedValue<T>
        where T : struct
    {
        var now = _settings;
        return new UnsavedSetting<TArgs, T>(_command, key, () => get(now()), value => set(now(), value), isOnlyStored);
    }
}
