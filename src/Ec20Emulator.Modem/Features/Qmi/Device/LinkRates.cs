namespace Ec20Emulator.Modem.Features.Qmi.Device;

/// <summary>Rates of the radio link.</summary>
internal static class LinkRates
{
    /// <summary>LTE category 4, bits per second up and down.</summary>
    public static readonly (uint Up, uint Down) Most = (50_000_000, 150_000_000);
}
