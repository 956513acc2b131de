namespace Ec20Emulator.Modem.Engine;

/// <summary>The port members AT&amp;W stores and ATZ restores (at-engine.md 11); power-up restores the rate of AT+IPR too.</summary>
internal sealed record PortProfile(
    bool Echo, bool Quiet, bool Verbose, int ConnectDetail, int CarrierDetect, int DtrAction, byte S0, byte S7, byte S10, byte S12,
    int Rate = SerialLine.FactoryRate)
{
    /// <summary>Factory values.</summary>
    public static readonly PortProfile Factory = new(true, false, true, 4, 1, 2, 0, 0, 15, 50);
}
