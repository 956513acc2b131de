using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Views;

/// <summary>The clock of a modem.</summary>
/// <param name="Now">What the clock behind every wait shows.</param>
/// <param name="IsManual">True where it moves only when it is told to.</param>
/// <param name="ModemTime">What AT+CCLK shows.</param>
/// <param name="Seed">Seed of everything that is chosen by chance.</param>
internal sealed record ClockView(DateTimeOffset Now, bool IsManual, DateTimeOffset ModemTime, int Seed)
{
    public static async Task<ClockView> OfAsync(ClockControl clock) => new(clock.Now, clock.IsManual, await clock.ReadModemTimeAsync(), clock.Seed);
}
