using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Values of AT+QCFG="servicedomain".</summary>
internal enum ServiceDomain
{
    /// <summary>Calls and messages alone.</summary>
    CircuitSwitched = 0,

    /// <summary>Packet data alone.</summary>
    Packet = 1,

    /// <summary>Both.</summary>
    Both = 2,
}

/// <summary>What AT+QCFG sets about radio and registration: saved at once, in force at once or from the next power-up on (network-sim.md 6).</summary>
internal sealed partial class RadioPreferences
{
    private const string Key = "radio";

    private readonly ISavedSettings _settings;
    private readonly ModelProfile _model;

    /// <summary>Takes over what was saved last.</summary>
    /// <param name="settings">Where it is kept.</param>
    /// <param name="model">The bands the module has, and the order it searches in.</param>
    public RadioPreferences(ISavedSettings settings, ModelProfile model)
    {
        (_settings, _model) = (settings, model);
        Saved = settings.Read(Key, RadioPreferencesJson.Default.Values) ?? new Values();
        Now = Saved;
    }

    /// <summary>The values as the host set and reads them.</summary>
    public Values Saved { get; private set; }

    /// <summary>The values in force.</summary>
    public Values Now { get; private set; }

    /// <summary>The bands the module has.</summary>
    public BandMasks OwnBands => _model.Bands;

    /// <summary>The bands the host set and reads.</summary>
    public BandMasks SavedBands => Saved.Bands ?? OwnBands;

    /// <summary>The LTE cells the modem keeps to (AT+QNWLOCK); null = any.</summary>
    public LteLock? Lock { get; set; }

    /// <summary>Changes values.</summary>
    /// <param name="values">The new values.</param>
    /// <param name="inForce">What is in force now; null where everything waits for the next power-up.</param>
    /// <returns>False, with nothing changed, where they could not be stored.</returns>
    public bool TrySet(Values values, Values? inForce)
    {
        if (!_settings.Save(Key, values, RadioPreferencesJson.Default.Values))
            return false;
        Saved = values;
        Now = inForce ?? Now;
        return true;
    }

    /// <summary>Power-up: everything saved comes into force.</summary>
    public void TakeEffect() => Now = Saved;

    /// <summary>True where technology and band of a cell are allowed, and the cell is not locked out.</summary>
    public bool Allows(Cell cell) => Lock?.Allows(cell) != false && ScanModes.Allow(Now.ScanMode, cell.Access) && (Now.Bands ?? OwnBands).Contain(cell.Band);

    /// <summary>Place of a cell in the order of the search, lowest first; the fastest first where the host named no order.</summary>
    public int RankOf(Cell cell)
    {
        var sequence = OrderOf(Now);
        var place = Enumerable.Range(0, sequence.Length / 2).FirstOrDefault(i => sequence.AsSpan(2 * i, 2).SequenceEqual(CodeOf(cell.Access)), -1);
        return place >= 0 ? place : 100 - (int)cell.Access;
    }

    /// <summary>The order of the search among values.</summary>
    public string OrderOf(Values values) => values.ScanSequence ?? _model.ScanSequence;

    private static string CodeOf(RadioAccess access) => access switch
    {
        RadioAccess.Gsm => "01",
        RadioAccess.Utran => "03",
        _ => "04",
    };

    /// <summary>The values as they are kept.</summary>
    internal sealed record Values
    {
        /// <summary>"gprsattach": false = the host attaches by AT+CGATT=1.</summary>
        public bool AttachesByItself { get; set; } = true;

        /// <summary>"nwscanmode", 0-8.</summary>
        public int ScanMode { get; init; }

        /// <summary>"nwscanseq": pairs of digits; 00 = the fastest first; null = as from the factory.</summary>
        public string? ScanSequence { get; init; }

        /// <summary>"roamservice": 1 off, 2 on, 255 the modem's choice.</summary>
        public int RoamService { get; set; } = 255;

        /// <summary>"servicedomain".</summary>
        public ServiceDomain ServiceDomain { get; set; } = ServiceDomain.Both;

        /// <summary>"band"; null = all the module has.</summary>
        public BandMasks? Bands { get; init; }

        /// <summary>True where foreign networks may be used.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool Roams => RoamService != 1;
    }

    [JsonSerializable(typeof(Values))]
    private sealed partial class RadioPreferencesJson : JsonSerializerContext;
}
