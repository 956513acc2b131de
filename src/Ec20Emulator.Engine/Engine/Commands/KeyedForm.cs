using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>The settings of a keyed command, each with its own parameters.</summary>
internal sealed class KeyedForm(string command, IKeyedCommand keyed, CommandVariant variant)
{
    public IReadOnlyList<string> Keys => [.. Settings.Select(setting => setting.Key)];

    /// <summary>Keys that are stored and read back, and change nothing.</summary>
    public IReadOnlyList<string> StoredKeys => [.. Settings.Where(setting => setting.IsOnlyStored).Select(setting => setting.Key)];

    /// <summary>Fails where a setting has the name of another.</summary>
    /// <exception cref="ArgumentException">A name is there twice.</exception>
    public void Verify()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in keyed.Settings)
        {
            if (!names.Add(setting.Key) || (setting.Alias is { } alias && !names.Add(alias)))
                throw new ArgumentException($"{command}: setting {setting.Key} is declared twice", nameof(setting));
        }
    }

    /// <summary>True where the first of some fields names a setting whose fields must not be logged.</summary>
    public bool IsSecret(string arguments) => ParameterList.TryParse(arguments, out var fields) && Find(fields[0].Text) is { IsSecret: true };

    /// <summary>The parameters behind a key.</summary>
    public ArgumentBinder ParametersOf(string key) => Find(key)!.Form.Binder;

    /// <summary>Finds the setting the first field names and takes that field off.</summary>
    public bool TryFind(ref IReadOnlyList<RawParameter> fields, [NotNullWhen(true)] out IKeyedSetting? setting)
    {
        setting = Find(fields[0].Text);
        if (setting is null)
            return false;
        fields = [.. fields.Skip(1)];
        return true;
    }

    /// <summary>One line per setting, as the test form prints them.</summary>
    public IReadOnlyList<string> Describe() =>
        [.. Settings.Select(setting => $"{command}: \"{setting.Key}\"{Parameters(setting)}".TrimEnd(','))];

    private IEnumerable<IKeyedSetting> Settings =>
        variant.Lacks.Count == 0 ? keyed.Settings : keyed.Settings.Where(setting => !variant.Lacks.Contains(CommandVariant.NameOf(command, setting.Key)));

    private string Parameters(IKeyedSetting setting) => variant.TestForms.TryGetValue(CommandVariant.NameOf(command, setting.Key), out var printed)
        ? printed
        : $",{setting.Form.Binder.Describe(nestOptional: false)}";

    /// <summary>They are few, and asked for once a command: a table of them in each modem would cost more than the search.</summary>
    private IKeyedSetting? Find(string? key) => Settings.FirstOrDefault(setting =>
        setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || (setting.Alias is { } alias && alias.Equals(key, StringComparison.OrdinalIgnoreCase)));
}
