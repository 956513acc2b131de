using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>A key of a keyed command that is set and read back, and changes nothing here. A number left out stays as it is.</summary>
/// <param name="command">The command.</param>
/// <param name="key">The key.</param>
/// <param name="numbers">Its numbers.</param>
internal sealed class StoredSetting<TArgs>(string command, string key, StoredNumbers numbers) : IKeyedSetting<TArgs>
    where TArgs : struct, IStoredValues
{
    public string Key => key;

    public bool IsOnlyStored => true;

    public AtResult Apply(TArgs args, Turn turn) =>
        args.Values.All(value => value is null) ? AtResult.Line($"{command}: \"{Key}\",{numbers}") : numbers.Take(args.Values);
}
