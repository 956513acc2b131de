using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Firmware;

/// <summary>Items of the radio's non-volatile memory by path, in hexadecimal (AT+QNVFR, AT+QNVFW); device-extras.md 3. Saved; nothing reads them here.</summary>
internal sealed class NvItems(ISavedSettings settings)
{
    /// <summary>Most items that can be written.</summary>
    public const int Most = 256;

    private const string Key = "nv-items";

    private static readonly Dictionary<string, string> Presets = new(StringComparer.Ordinal)
    {
        ["nv/item_files/modem/mmode/ue_usage_setting"] = "01",
        ["nv/item_files/modem/mmode/voice_domain_pref"] = "03",
        ["nv/item_files/modem/mmode/sms_domain_pref"] = "01",
        ["nv/item_files/ims/IMS_enable"] = "00",
    };

    /// <summary>An item; null where there is none.</summary>
    /// <param name="path">Its path, with a slash in front or without.</param>
    public string? this[string path] => Written()[path.TrimStart('/')]?.ToString() ?? Presets.GetValueOrDefault(path.TrimStart('/'));

    /// <summary>Writes an item.</summary>
    /// <returns>False where there are too many, or it could not be stored.</returns>
    public bool TrySet(string path, string hex)
    {
        var written = Written();
        written[path.TrimStart('/')] = hex.ToUpperInvariant();
        return written.Count <= Most && settings.Save(Key, written);
    }

    private JsonObject Written() => settings.Read(Key) as JsonObject ?? [];
}
