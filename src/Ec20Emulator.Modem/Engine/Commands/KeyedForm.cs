using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>The settings of a keyed command, each with its own parameters.</summary>
internal sealed class KeyedForm
{
    private readonly string _command;
    private readonly Dictionary<string, WriteForm> _forms = new(StringComparer.OrdinalIgnoreCase);

    public KeyedForm(string command, IKeyedCommand keyed)
    {
        _command = command;
        Keys = [.. keyed.Settings.Select(setting => setting.Key)];
        foreach (var setting in keyed.Settings)
        {
            var form = WriteForm.Of(setting, typeof(IKeyedSetting<>), nameof(IKeyedSetting<>.Apply))
                ?? throw new InvalidOperationException($"{command}: setting {setting.Key} declares no parameters");
            _forms.Add(setting.Key, form);
            if (setting.Alias is { } alias)
                _forms.Add(alias, form);
        }
    }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>The parameters behind a key.</summary>
    public ArgumentBinder ParametersOf(string key) => _forms[key].Binder;

    /// <summary>Finds the setting the first field names and takes that field off.</summary>
    public bool TryFind(ref IReadOnlyList<RawParameter> fields, out WriteForm? form)
    {
        if (!_forms.TryGetValue(fields[0].Text, out form))
            return false;
        fields = [.. fields.Skip(1)];
        return true;
    }

    /// <summary>One line per setting, as the test form prints them.</summary>
    public IReadOnlyList<string> Describe() =>
        [.. Keys.Select(key => $"{_command}: \"{key}\",{_forms[key].Binder.Describe(nestOptional: false)}".TrimEnd(','))];
}
