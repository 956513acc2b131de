using System.Buffers;

namespace Ec20Emulator.Ppp.Framing;

/// <summary>Puts frames on an asynchronous line (RFC 1662 section 4).</summary>
internal static class FrameWriter
{
    /// <summary>Writes a frame between two flags.</summary>
    /// <param name="output">The line.</param>
    /// <param name="protocol">Number of the protocol.</param>
    /// <param name="information">The information field.</param>
    /// <param name="options">As the other end wants it.</param>
    public static void Write(IBufferWriter<byte> output, ushort protocol, ReadOnlySpan<byte> information, in LineOptions options)
    {
        var line = output.GetSpan(2 * (information.Length + 6) + 2);
        var map = options.ControlCharacterMap;
        var fcs = Fcs16.Initial;
        var at = 0;
        line[at++] = Octets.Flag;
        if (!options.CompressesAddress)
        {
            Put(line, ref at, Octets.AllStations, map, ref fcs);
            Put(line, ref at, Octets.UnnumberedInformation, map, ref fcs);
        }
        if (!options.CompressesProtocol || protocol > 0xFF)
            Put(line, ref at, (byte)(protocol >> 8), map, ref fcs);
        Put(line, ref at, (byte)protocol, map, ref fcs);
        foreach (var octet in information)
            Put(line, ref at, octet, map, ref fcs);
        var check = (ushort)~fcs;
        Put(line, ref at, (byte)check, map, ref fcs);
        Put(line, ref at, (byte)(check >> 8), map, ref fcs);
        line[at++] = Octets.Flag;
        output.Advance(at);
    }

    private static void Put(Span<byte> line, ref int at, byte octet, uint map, ref ushort fcs)
    {
        fcs = Fcs16.Add(fcs, octet);
        if (octet is Octets.Flag or Octets.Escape || (octet < 0x20 && (map >> octet & 1) != 0))
        {
            line[at++] = Octets.Escape;
            octet ^= Octets.EscapeBit;
        }
        line[at++] = octet;
    }
}
