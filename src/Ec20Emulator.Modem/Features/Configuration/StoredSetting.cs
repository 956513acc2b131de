using System.Text.Json;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Configuration;

/// <summary>The parameters of a setting that is only stored, as numbers; null where one was left out.</summary>
internal interface IStoredValues
{
    /// <summary>The numbers, in their order.</summary>
    IReadOnlyList<int?> Values { get; }
}

/// <summary>A key of AT+QCFG that is saved and read back, and changes nothing here (device-extras.md 7). A number left out stays as it is.</summary>
/// <param name="key">The key.</param>
/// <param name="settings">Where it is kept.</param>
/// <param name="factory">Factory values.</param>
internal sealed class StoredSetting<TArgs>(string key, ISavedSettings settings, params int[] factory) : IKeyedSetting<TArgs>
    where TArgs : struct, IStoredValues
{
    public string Key => key;

    public bool IsOnlyStored => true;

    private string SavedAs => $"qcfg-{key}";

    public AtResult Apply(TArgs args, Turn turn)
    {
        var now = Read();
        if (args.Values.All(value => value is null))
            return AtResult.Line($"+QCFG: \"{Key}\",{string.Join(',', now)}");
        int[] changed = [.. args.Values.Select((value, i) => value ?? now[i])];
        return settings.Save(SavedAs, JsonSerializer.SerializeToNode(changed)) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }

    private int[] Read()
    {
        try
        {
            return settings.Read(SavedAs)?.Deserialize<int[]>() is { } saved && saved.Length == factory.Length ? saved : factory;
        }
        catch (JsonException)
        {
            return factory;
        }
    }
}
