using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>A key of a keyed command that is set and read back. A number left out stays as it is.</summary>
/// <param name="command">The command.</param>
/// <param name="key">The key.</param>
/// <param name="numbers">Its numbers.</param>
/// <param name="acts">True where somebody reads them and does otherwise.</param>
internal sealed class StoredSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(string command, string key, StoredNumbers numbers, bool acts = false) : IKeyedSetting<TArgs>
    where TArgs : struct, IStoredValues
{
    public string Key => key;

    public bool IsOnlyStored => !acts;

    public AtResult Apply(TArgs args, Turn turn) =>
        args.Values.All(value => value is null) ? AtResult.Line($"{command}: \"{Key}\",{numbers}") : numbers.Take(args.Values);
}
