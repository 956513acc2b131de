using System.Buffers.Binary;

namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>SET-BAUDRATE, SET-DATASIZE, SET-PARITY and SET-STOPSIZE: 0 asks, a value the line cannot have changes nothing.</summary>
internal static class LineSettingsNegotiation
{
    /// <summary>The settings after a request, or null when it is cut short.</summary>
    internal static LineSettings? Apply(LineSettings current, byte command, ReadOnlySpan<byte> value)
    {
        if (value.Length < (command == ComPortCode.SetBaudRate ? 4 : 1))
            return null;
        var octet = value[0];
        return command switch
        {
            ComPortCode.SetBaudRate => BinaryPrimitives.ReadUInt32BigEndian(value) is > 0 and <= int.MaxValue and var baud
                ? current with { BaudRate = (int)baud }
                : current,
            ComPortCode.SetDataSize => octet is >= 5 and <= 8 ? current with { DataBits = octet } : current,
            ComPortCode.SetParity => octet is >= 1 and <= 5 ? current with { Parity = (LineParity)octet } : current,
            _ => octet is >= 1 and <= 3 ? current with { StopBits = (LineStopBits)octet } : current,
        };
    }

    /// <summary>The value that answers a request: always the actual one.</summary>
    internal static byte[] Answer(LineSettings actual, byte command)
    {
        switch (command)
        {
            case ComPortCode.SetBaudRate:
                var baud = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(baud, actual.BaudRate);
                return baud;
            case ComPortCode.SetDataSize:
                return [(byte)actual.DataBits];
            case ComPortCode.SetParity:
                return [(byte)actual.Parity];
            default:
                return [(byte)actual.StopBits];
        }
    }
}
