using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>The settings of a keyed command, each with its own parameters.</summary>
internal sealed class KeyedForm
{
    private readonly string _command;
    private readonly Dictionary<string, IKeyedSetting> _settings = new(StringComparer.OrdinalIgnoreCase);

    public KeyedForm(string command, IKeyedCommand keyed)
    {
        _command = command;
        Keys = [.. keyed.Settings.Select(setting => setting.Key)];
        StoredKeys = [.. keyed.Settings.Where(setting => setting.IsOnlyStored).Select(setting => setting.Key)];
        foreach (var setting in keyed.Settings)
        {
            if (WriteForm.OfSetting(setting.GetType()) is null)
                throw new InvalidOperationException($"{command}: setting {setting.Key} declares no parameters");
            _settings.Add(setting.Key, setting);
            if (setting.Alias is { } alias)
                _settings.Add(alias, setting);
        }
    }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>Keys that are stored and read back, and change nothing.</summary>
    public IReadOnlyList<string> StoredKeys { get; }

    /// <summary>The parameters behind a key.</summary>
    public ArgumentBinder ParametersOf(string key) => WriteForm.OfSetting(_settings[key].GetType())!.Binder;

    /// <summary>Finds the setting the first field names and takes that field off.</summary>
    public bool TryFind(ref IReadOnlyList<RawParameter> fields, [NotNullWhen(true)] out IKeyedSetting? setting)
    {
        if (!_settings.TryGetValue(fields[0].Text, out setting))
            return false;
        fields = [.. fields.Skip(1)];
        return true;
    }

    /// <summary>One line per setting, as the test form prints them.</summary>
    public IReadOnlyList<string> Describe() =>
        [.. Keys.Select(key => $"{_command}: \"{key}\",{ParametersOf(key).Describe(nestOptional: false)}".TrimEnd(','))];
}
