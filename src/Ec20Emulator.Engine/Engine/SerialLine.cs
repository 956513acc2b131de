using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Rate, framing and flow control of the serial line a port stands for (AT+IPR, AT+ICF, AT+IFC; at-engine.md 10). Where the transport
/// reports the settings of its DTE, those are taken over, so that both ends agree. Lives on the mailbox.
/// </summary>
/// <remarks>Deviation: a UART whose DTE has another rate sees garbage; here the last word, the DTE's or that of AT+IPR, counts.</remarks>
internal sealed class SerialLine
{
    /// <summary>Rate of a module fresh from the factory, bit/s.</summary>
    public const int FactoryRate = 115200;

    /// <summary>AT+ICF: no parity bit is sent as a space.</summary>
    public const int NoParity = 3;

    /// <summary>The rates of AT+IPR, bit/s.</summary>
    public static readonly int[] Rates =
        [4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600, 2900000, 3000000, 3200000, 3686400, 4000000];

    /// <summary>AT+IPR, bit/s; one of <see cref="Rates"/>.</summary>
    public int Rate { get; set; } = FactoryRate;

    /// <summary>AT+ICF, parity: 0 odd, 1 even, 2 mark, 3 none. Format is always 3: 8 data bits, 1 stop bit.</summary>
    public int Parity { get; set; } = NoParity;

    /// <summary>AT+IFC, first value 2: the DTE stops the modem's data with RTS.</summary>
    public bool DteControlsFlow { get; set; }

    /// <summary>AT+IFC, second value 2: the modem stops the DTE's data with CTS. On the emulator CTS is always on; transports hold the DTE back.</summary>
    public bool DceControlsFlow { get; set; }

    /// <summary>Takes over what the DTE has set.</summary>
    /// <returns>False where the modem has no such rate or format; the rest is taken over.</returns>
    public bool Follow(LineSettings settings)
    {
        Parity = settings.Parity switch
        {
            LineParity.Odd => 0,
            LineParity.Even => 1,
            LineParity.Mark => 2,
            _ => NoParity,
        };
        var hasRate = Rates.Contains(settings.BaudRate);
        if (hasRate)
            Rate = settings.BaudRate;
        return hasRate && settings.DataBits == 8 && settings.StopBits is LineStopBits.One;
    }

    /// <summary>Power-up: the stored rate; framing and flow control are not stored.</summary>
    /// <param name="rate">The rate AT&amp;W stored, bit/s.</param>
    public void Reset(int rate)
    {
        (Rate, Parity) = (Rates.Contains(rate) ? rate : FactoryRate, NoParity);
        (DteControlsFlow, DceControlsFlow) = (false, false);
    }
}
