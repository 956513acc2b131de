using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Models;

/// <summary>
/// What sets one module and its firmware apart, as data (models.md): no feature asks for a model's name, each asks its profile for a value.
/// </summary>
public sealed class ModelProfile
{
    /// <summary>Number of AT+WS46 for GSM, UMTS and LTE (3GPP 27.007, 5.9).</summary>
    internal const int AllTechnologies = 25;

    /// <summary>The same for UMTS and LTE.</summary>
    internal const int UmtsAndLte = 31;

    internal ModelProfile()
    {
    }

    /// <summary>The models there are; the first is the default.</summary>
    public static IReadOnlyList<ModelProfile> All => KnownModels.All;

    /// <summary>The model a modem is unless told otherwise: <c>ec20-ce</c>, an EC20-CE R2.1.</summary>
    public static ModelProfile Default => KnownModels.All[0];

    /// <summary>Its name in options and files, such as <c>ec25-e</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>What AT+CGMM answers.</summary>
    public string Model { get; internal init; } = "";

    /// <summary>Firmware revision, as AT+CGMR answers.</summary>
    public string Revision { get; internal init; } = "";

    /// <summary>Revision with its build, as AT+QGMR answers.</summary>
    public string RevisionWithBuild => $"{Revision}_{Build}";

    /// <summary>What AT+CSUB answers behind its prefix.</summary>
    public string SubEdition { get; internal init; } = "V05";

    /// <summary>USB vendor id, 0-65535.</summary>
    public int UsbVendorId { get; internal init; } = 0x2c7c;

    /// <summary>USB product id, 0-65535.</summary>
    public int UsbProductId { get; internal init; } = 0x0125;

    internal string Build { get; init; } = "01.001.01.001";

    /// <summary>The bands the module has.</summary>
    internal BandMasks Bands { get; init; } = KnownModels.BandsOfEc20Ce;

    /// <summary>Where the LTE cell of the home network is unless the world says otherwise: one of the module's bands.</summary>
    internal HomeCell LteCell { get; init; } = new("LTE BAND 3", 1650);

    /// <summary>The same for UMTS.</summary>
    internal HomeCell UmtsCell { get; init; } = new("WCDMA 2100", 10713);

    /// <summary>What its commands have otherwise than the emulator's: those it lacks, keys it lacks, test forms it prints.</summary>
    internal CommandVariant Commands { get; init; } = new() { Lacks = KnownModels.NotOfEc20 };

    /// <summary>AT+QCFG="nwscanseq" as it comes from the factory.</summary>
    internal string ScanSequence { get; init; } = "00";

    /// <summary>The keys of AT+QCFG in the order of its test form.</summary>
    internal IReadOnlyList<string> ConfigurationKeys { get; init; } = ConfigurationKeyLists.Later;

    /// <summary>What its SSL has.</summary>
    internal SslProfile Ssl { get; init; } = SslProfile.Later;

    /// <summary>What AT+WS46 takes.</summary>
    internal IReadOnlyList<int> Technologies { get; init; } = [12, 22, AllTechnologies, 28, 29];

    /// <summary>The number of AT+WS46 for all technologies of the module.</summary>
    internal int EveryTechnology => Technologies.Contains(AllTechnologies) ? AllTechnologies : UmtsAndLte;

    /// <summary>True where the sentences of the GNSS receiver are those of the firmware of 2015 (gnss.md 4).</summary>
    internal bool HasFirstSentences { get; init; }

    /// <summary>True where AT+QIGETERROR has the words of later firmware (tcpip.md 7.3).</summary>
    internal bool SpellsErrorsLater { get; init; }

    /// <summary>True where AT+CEER answers numbers, false for a text.</summary>
    internal bool HasNumericReleaseCause { get; init; }

    /// <summary>True where AT+CGDCONT prints zeros for an address nobody asked for, false for an empty text.</summary>
    internal bool PrintsZeroAddress { get; init; } = true;

    /// <summary>A model by its name.</summary>
    /// <param name="name">As <see cref="Name"/> spells it, in any case.</param>
    /// <exception cref="FormatException">There is no such model; the message lists those there are.</exception>
    public static ModelProfile Named(string name) =>
        All.FirstOrDefault(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"'{name}' is no model: write {string.Join(", ", All.Select(model => model.Name))}");

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Band and channel of a cell.</summary>
    internal readonly record struct HomeCell(string Band, int Channel);
}
