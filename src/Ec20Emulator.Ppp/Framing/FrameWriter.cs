using System.Buffers;

namespace Ec20Emulator.Ppp.Framing;

/// <summary>Puts frames on an asynchronous line (RFC 1662 section 4).</summary>
internal static class FrameWriter
{
    private const int LongestHeader = 4;

    /// <summary>Writes a frame between two flags.</summary>
    /// <param name="output">The line.</param>
    /// <param name="protocol">Number of the protocol.</param>
    /// <param name="information">The information field.</param>
    /// <param name="options">As the other end wants it.</param>
    public static void Write(IBufferWriter<byte> output, ushort protocol, ReadOnlySpan<byte> information, in LineOptions options)
    {
        Span<byte> header = stackalloc byte[LongestHeader];
        header = header[..WriteHeader(header, protocol, options)];
        var check = (ushort)~Fcs16.Add(Fcs16.Add(Fcs16.Initial, header), information);
        var line = output.GetSpan(2 * (information.Length + LongestHeader + 2) + 2);
        var map = options.ControlCharacterMap;
        line[0] = Octets.Flag;
        var at = 1;
        at += Escape(header, line[at..], map);
        at += Escape(information, line[at..], map);
        at += Escape([(byte)check, (byte)(check >> 8)], line[at..], map);
        line[at] = Octets.Flag;
        output.Advance(at + 1);
    }

    private static int WriteHeader(Span<byte> header, ushort protocol, in LineOptions options)
    {
        var at = 0;
        if (!options.CompressesAddress)
            (header[at++], header[at++]) = (Octets.AllStations, Octets.UnnumberedInformation);
        if (!options.CompressesProtocol || protocol > 0xFF)
            header[at++] = (byte)(protocol >> 8);
        header[at++] = (byte)protocol;
        return at;
    }

    /// <summary>Copies octets; those with a meaning for the line are escaped.</summary>
    /// <returns>Octets written.</returns>
    private static int Escape(ReadOnlySpan<byte> octets, Span<byte> line, uint map)
    {
        var at = 0;
        if (map == 0)
            octets = octets[OctetStuffing.Escape(octets, line, out at)..];
        while (!octets.IsEmpty)
        {
            var plain = map == 0 ? octets.IndexOfAny(Octets.Flag, Octets.Escape) : IndexOfEscaped(octets, map);
            if (plain < 0)
                plain = octets.Length;
            octets[..plain].CopyTo(line[at..]);
            at += plain;
            if (plain == octets.Length)
                break;
            line[at++] = Octets.Escape;
            line[at++] = (byte)(octets[plain] ^ Octets.EscapeBit);
            octets = octets[(plain + 1)..];
        }
        return at;
    }

    private static int IndexOfEscaped(ReadOnlySpan<byte> octets, uint map)
    {
        for (var i = 0; i < octets.Length; i++)
        {
            if (octets[i] is Octets.Flag or Octets.Escape || (octets[i] < 0x20 && (map >> octets[i] & 1) != 0))
                return i;
        }
        return -1;
    }
}
