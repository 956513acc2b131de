using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>
/// The switch in the card holder: AT+QSIMDET from the next power-up on, AT+QSIMSTAT at once, both saved (network-sim.md 1, at-engine.md 15).
/// Deviation: a card that comes or goes is noticed without the switch too, only <c>+QSIMSTAT</c> needs it.
/// </summary>
internal sealed partial class CardDetection
{
    private const string Key = "sim-detection";

    private readonly ModemCore _core;
    private readonly SimCard _sim;
    private bool _isWatching;

    public CardDetection(ModemCore core, SimCard sim)
    {
        (_core, _sim) = (core, sim);
        Saved = core.State.Settings.Read(Key, CardDetectionJson.Default.Values) ?? new Values();
        sim.HolderChanged += Tell;
    }

    /// <summary>The values as the host reads them.</summary>
    public Values Saved { get; private set; }

    /// <summary>True while a card is in the holder.</summary>
    public bool IsInserted => _sim.IsInserted;

    /// <summary>Changes values.</summary>
    /// <returns>False, with nothing changed, where they could not be stored.</returns>
    public bool TrySet(Values values)
    {
        if (!_core.State.Settings.Save(Key, values, CardDetectionJson.Default.Values))
            return false;
        Saved = values;
        return true;
    }

    /// <summary>Power is on.</summary>
    public void PowerOn() => _isWatching = Saved.IsDetecting;

    /// <summary>Power is gone.</summary>
    public void PowerOff() => _isWatching = false;

    private void Tell()
    {
        if (_isWatching && Saved.IsReporting)
            _core.Urcs.Send($"+QSIMSTAT: 1,{(IsInserted ? 1 : 0)}");
    }

    /// <summary>The values as they are kept.</summary>
    /// <param name="IsDetecting">AT+QSIMDET: the switch is there.</param>
    /// <param name="InsertLevel">AT+QSIMDET: level of the switch with a card, 0 or 1.</param>
    /// <param name="IsReporting">AT+QSIMSTAT: its URC.</param>
    internal sealed record Values(bool IsDetecting = false, int InsertLevel = 0, bool IsReporting = false);

    [JsonSerializable(typeof(Values))]
    private sealed partial class CardDetectionJson : JsonSerializerContext;
}
