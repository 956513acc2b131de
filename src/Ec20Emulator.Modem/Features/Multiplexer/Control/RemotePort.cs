using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Features.Multiplexer.Control;

/// <summary>Line settings in a remote port negotiation (3GPP 27.010, 5.4.6.3.9).</summary>
internal static class RemotePort
{
    /// <summary>Length of a message that sets values: address, rate, format, flow control, XON, XOFF, two octets of parameter mask.</summary>
    public const int FullLength = 8;

    private const byte Xon = 0x11;
    private const byte Xoff = 0x13;
    private const byte EightBits = 0x03;
    private const byte LongStop = 0x04;
    private const byte HasParity = 0x08;
    private const byte ChangesRate = 0x01;
    private const int ChangesFormat = 0x1E;

    private static readonly int[] Rates = [2400, 4800, 7200, 9600, 19200, 38400, 57600, 115200, 230400];

    /// <summary>The settings of a channel, in answer to a question. A rate without a code is told as the highest that has one.</summary>
    public static byte[] Describe(byte address, SerialLine line)
    {
        var rate = Array.IndexOf(Rates, line.Rate);
        var parity = line.Parity == SerialLine.NoParity ? 0 : HasParity | line.Parity << 4;
        return [address, (byte)(rate < 0 ? Rates.Length - 1 : rate), (byte)(EightBits | parity), 0, Xon, Xoff, ChangesRate | ChangesFormat, 0];
    }

    /// <summary>What the DTE asks for; parameters its mask leaves out stay as they are.</summary>
    /// <param name="value">A message of full length.</param>
    /// <param name="line">The settings so far.</param>
    /// <returns>Null where it names no rate there is.</returns>
    public static LineSettings? Read(ReadOnlySpan<byte> value, SerialLine line)
    {
        var rate = line.Rate;
        if ((value[6] & ChangesRate) != 0)
        {
            if (value[1] >= Rates.Length)
                return null;
            rate = Rates[value[1]];
        }
        var format = (value[6] & ChangesFormat) != 0 ? value[2] : EightBits;
        var parity = (format & HasParity) == 0 ? LineParity.None : LineParity.Odd + (format >> 4 & 3);
        return new LineSettings(rate, 5 + (format & EightBits), parity, (format & LongStop) != 0 ? LineStopBits.OneAndHalf : LineStopBits.One);
    }
}
