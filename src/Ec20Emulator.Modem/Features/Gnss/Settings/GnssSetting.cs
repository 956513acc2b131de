using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Gnss.Settings;

/// <summary>The parameters of a key of AT+QGPSCFG as they are printed; null where one was left out.</summary>
internal interface IGnssValues
{
    /// <summary>The parameters, in their order.</summary>
    IReadOnlyList<string?> Values { get; }
}

/// <summary>A key of AT+QGPSCFG: saved at once, read back; who acts on it reads it where it matters. A parameter left out stays as it is.</summary>
/// <param name="name">The key.</param>
/// <param name="settings">Where it is kept.</param>
internal sealed class GnssSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(GnssKey name, ISavedSettings settings) : IKeyedSetting<TArgs>
    where TArgs : struct, IGnssValues
{
    public string Key => name.Key;

    public bool IsOnlyStored => name.IsOnlyStored;

    public AtResult Apply(TArgs args, Turn turn)
    {
        var now = name.Read(settings);
        if (args.Values.All(value => value is null))
            return AtResult.Line($"+QGPSCFG: \"{Key}\",{string.Join(',', now)}");
        string[] changed = [.. args.Values.Select((value, i) => value ?? now[i])];
        return settings.Save(name.SavedAs, changed, SavedTexts.Default.StringArray) ? AtResult.Ok : AtResult.Cme(CmeError.GnssInternalResource);
    }
}

/// <summary>A key of AT+QGPSCFG.</summary>
/// <param name="Key">Its name.</param>
/// <param name="IsOnlyStored">True where it changes nothing here.</param>
/// <param name="Factory">Its factory values, as they are printed.</param>
internal sealed record GnssKey(string Key, bool IsOnlyStored, params string[] Factory)
{
    /// <summary>Its name among the saved settings.</summary>
    public string SavedAs => $"qgpscfg-{Key}";

    /// <summary>Its values now.</summary>
    public IReadOnlyList<string> Read(ISavedSettings settings)
    {
        return settings.Read(SavedAs, SavedTexts.Default.StringArray) is { } saved && saved.Length == Factory.Length ? saved : Factory;
    }
}
