using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Firmware;

/// <summary>
/// The configurations of operators the firmware brings (AT+QMBNCFG): which is active decides about voice over LTE. A choice comes into force
/// with the next power-up: the one selected, or, where the modem selects itself, the one of the card's home network. Saved. Lives on the mailbox.
/// </summary>
internal sealed partial class MbnFiles
{
    /// <summary>The one for every network.</summary>
    public const string Generic = "ROW_Generic_3GPP";

    private const string Key = "qmbncfg";
    private const string ChinaTelecom = "OpenMkt-Commercial-CT";

    private static readonly MbnFile[] Brought =
    [
        new(Generic, "0x06010821", "201706061", ""),
        new("Volte_OpenMkt-Commercial-CMCC", "0x06012064", "201706061", "460-00 460-02 460-07 460-08 454-12 454-13 460-04"),
        new("OpenMkt-Commercial-CU", "0x06011510", "201706062", "460-01 460-09 460-06"),
        new("Telstra-Commercial_VoLTE", "0x0680010F", "201710261", "505-01"),
        new("hVoLTE-Verizon", "0x060101A0", "201801081", "311-480"),
        new(ChinaTelecom, "0x0501131C", "201704141", "455-07 460-11 460-03"),
    ];

    private readonly ISavedSettings _settings;
    private readonly Func<string> _homeNetwork;
    private Kept _kept;

    /// <summary>Takes over what was saved last; what waited for a power-up is in force.</summary>
    /// <param name="settings">Where it is kept.</param>
    /// <param name="homeNetwork">Country and network code of the card; empty where there is none.</param>
    public MbnFiles(ISavedSettings settings, Func<string> homeNetwork)
    {
        (_settings, _homeNetwork) = (settings, homeNetwork);
        _kept = settings.Read(Key, MbnFilesJson.Default.Kept) ?? new Kept();
        PowerOn();
    }

    /// <summary>The files there are.</summary>
    public IEnumerable<MbnFile> All => Brought.Where(file => !_kept.Gone.Contains(file.Name));

    /// <summary>The one selected; null where none is.</summary>
    public string? Selected => _kept.Selected;

    /// <summary>The one in force; null where none is.</summary>
    public string? Active => _kept.Active;

    /// <summary>True where the modem selects by the card.</summary>
    public bool SelectsItself => _kept.SelectsItself;

    /// <summary>True where the active one leaves voice over LTE to AT+QCFG="ims".</summary>
    public bool AllowsIms => Active is not (Generic or ChinaTelecom);

    /// <summary>Selects a file.</summary>
    /// <returns>False where there is no such file, or it could not be stored.</returns>
    public bool Select(string name) => Find(name) is { } file && Keep(_kept with { Selected = file.Name });

    /// <summary>The modem is to select by the card, or not.</summary>
    /// <returns>False where it could not be stored.</returns>
    public bool SelectBy(bool itself) => Keep(_kept with { SelectsItself = itself });

    /// <summary>None is in force, at once, and none selected.</summary>
    /// <returns>False where it could not be stored.</returns>
    public bool Deactivate() => Keep(_kept with { Active = null, Selected = null });

    /// <summary>Takes a file away with the next power-up.</summary>
    /// <returns>False where there is no such file, or it could not be stored.</returns>
    public bool Delete(string name) => Find(name) is { } file && Keep(_kept with { Doomed = [.. _kept.Doomed, file.Name] });

    /// <summary>Power is on.</summary>
    public void PowerOn()
    {
        string[] gone = [.. _kept.Gone.Union(_kept.Doomed)];
        var next = _kept with { Gone = gone, Doomed = [] };
        var selected = next.SelectsItself ? OfCard(gone) : gone.Contains(next.Selected) ? null : next.Selected;
        next = next with { Selected = selected, Active = selected };
        _kept = next;
    }

    private static string? OfCard(string home, IEnumerable<MbnFile> files) => files.FirstOrDefault(file => file.Serves(home))?.Name;

    private string? OfCard(string[] gone)
    {
        var files = Brought.Where(file => !gone.Contains(file.Name)).ToArray();
        return OfCard(_homeNetwork(), files) ?? files.FirstOrDefault(file => file.Name == Generic)?.Name;
    }

    private MbnFile? Find(string name) => All.FirstOrDefault(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private bool Keep(Kept kept)
    {
        if (!_settings.Save(Key, kept, MbnFilesJson.Default.Kept))
            return false;
        _kept = kept;
        return true;
    }

    private sealed record Kept
    {
        public bool SelectsItself { get; set; } = true;

        public string? Selected { get; init; }

        public string? Active { get; init; }

        public string[] Doomed { get; set; } = [];

        public string[] Gone { get; set; } = [];
    }

    [JsonSerializable(typeof(Kept))]
    private sealed partial class MbnFilesJson : JsonSerializerContext;
}

/// <summary>A configuration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, in hexadecimal.</param>
/// <param name="Release">Its release.</param>
/// <param name="Networks">The networks it is for, such as <c>460-01 460-09</c>.</param>
internal sealed record MbnFile(string Name, string Version, string Release, string Networks)
{
    /// <summary>True where it is for a network.</summary>
    /// <param name="plmn">Country and network code.</param>
    public bool Serves(string plmn) => Networks.Split(' ').Any(network => network.Length > 0 && network.Replace("-", "", StringComparison.Ordinal) == plmn);
}
