using System.Text.Json.Nodes;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Core.Indications;

/// <summary>One key of AT+QINDCFG: lets a group of URCs through or not (at-engine.md 8). Without its last parameter a value lasts until power goes.</summary>
/// <param name="key">The key.</param>
/// <param name="isOnAtFirst">Factory value.</param>
/// <param name="settings">Where a saved value is kept.</param>
internal sealed class IndicationSwitch(string key, bool isOnAtFirst, ISavedSettings settings) : IKeyedSetting<IndicationSwitch.Args>
{
    internal readonly record struct Args([OneOf(0, 1)] bool? IsOn = null, [OneOf(0, 1)] bool Saves = false);

    public string Key => key;

    private bool _isOn;

    private string SavedAs => $"qindcfg-{key}";

    /// <summary>The switch above this one; null where there is none.</summary>
    public IndicationSwitch? Master { get; set; }

    /// <summary>True where the URCs go out; known from power-up on.</summary>
    public bool IsOn => _isOn && Master is not { IsOn: false };

    /// <summary>Raised when the host has switched it on.</summary>
    public event Action? SwitchedOn;

    public AtResult Apply(Args args, Turn turn)
    {
        if (args.IsOn is not { } isOn)
            return AtResult.Line($"+QINDCFG: \"{Key}\",{(_isOn ? 1 : 0)}");
        if (args.Saves && !settings.Save(SavedAs, isOn))
            return AtResult.Cme(CmeError.MemoryFailure);
        _isOn = isOn;
        if (isOn)
            SwitchedOn?.Invoke();
        return AtResult.Ok;
    }

    /// <summary>Power-up: what was saved, or the factory value.</summary>
    public void Restore() => _isOn = settings.Read(SavedAs) is JsonValue saved && saved.TryGetValue<bool>(out var isOn) ? isOn : isOnAtFirst;
}
