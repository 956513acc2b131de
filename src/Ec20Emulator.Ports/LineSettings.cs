namespace Ec20Emulator.Ports;

/// <summary>Serial line settings as a DTE requests them.</summary>
/// <param name="BaudRate">Bits per second, at least 1.</param>
/// <param name="DataBits">Data bits, 5-8.</param>
/// <param name="Parity">Parity.</param>
/// <param name="StopBits">Stop bits.</param>
public sealed record LineSettings(int BaudRate, int DataBits = 8, LineParity Parity = LineParity.None, LineStopBits StopBits = LineStopBits.One);

/// <summary>Parity of a serial line; the numbers are those of RFC 2217 SET-PARITY.</summary>
public enum LineParity
{
    /// <summary>No parity bit.</summary>
    None = 1,

    /// <summary>Odd parity.</summary>
    Odd = 2,

    /// <summary>Even parity.</summary>
    Even = 3,

    /// <summary>Parity bit always 1.</summary>
    Mark = 4,

    /// <summary>Parity bit always 0.</summary>
    Space = 5,
}

/// <summary>Stop bits of a serial line; the numbers are those of RFC 2217 SET-STOPSIZE.</summary>
public enum LineStopBits
{
    /// <summary>One stop bit.</summary>
    One = 1,

    /// <summary>Two stop bits.</summary>
    Two = 2,

    /// <summary>One and a half stop bits.</summary>
    OneAndHalf = 3,
}
