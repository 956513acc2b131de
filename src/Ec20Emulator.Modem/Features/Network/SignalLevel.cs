namespace Ec20Emulator.Modem.Features.Network;

/// <summary>How well the modem hears its cell.</summary>
/// <param name="Rssi">Received power in dBm, -113 to -51.</param>
/// <param name="Rsrp">Reference signal power in dBm, -140 to -44.</param>
/// <param name="Rsrq">Reference signal quality in dB, -20 to -3.</param>
/// <param name="Sinr">Signal to noise in dB, -20 to 30.</param>
internal sealed record SignalLevel(int Rssi, int Rsrp, int Rsrq, int Sinr)
{
    /// <summary>A good indoor signal.</summary>
    public static readonly SignalLevel Default = new(-57, -86, -9, 14);

    /// <summary>The rssi of AT+CSQ, 0-31 (network-sim.md 2).</summary>
    public int CsqIndex => (Rssi + 113) / 2;

    /// <summary>The level AT+CSQ shows as an index; the LTE values follow at the distance of <see cref="Default"/>.</summary>
    /// <param name="index">0-31.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public static SignalLevel OfCsq(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, 31);
        var rssi = (2 * index) - 113;
        var below = Default.Rssi - rssi;
        return new SignalLevel(
            rssi, Math.Clamp(Default.Rsrp - below, -140, -44), Math.Clamp(Default.Rsrq - (below / 8), -20, -3), Math.Clamp(Default.Sinr - (below / 2), -20, 30));
    }
}
