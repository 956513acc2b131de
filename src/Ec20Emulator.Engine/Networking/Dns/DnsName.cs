using System.Text;

namespace Ec20Emulator.Modem.Networking.Dns;

/// <summary>Domain names on the wire (RFC 1035 sections 3.1 and 4.1.4).</summary>
internal static class DnsName
{
    private const int LongestLabel = 63;
    private const int LongestOnWire = 255;
    private const int PointerBits = 0xC0;

    /// <summary>Writes a host name as labels.</summary>
    /// <param name="name">ASCII, with or without the final dot.</param>
    /// <param name="destination">Where to; 255 bytes always suffice.</param>
    /// <returns>Bytes written.</returns>
    /// <exception cref="DnsFormatException">Empty or too long a label or name, or a character no host name has.</exception>
    public static int Write(string name, Span<byte> destination)
    {
        var at = 0;
        var text = name.AsSpan();
        if (text.EndsWith('.'))
            text = text[..^1];
        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (label.Length is 0 or > LongestLabel)
                throw new DnsFormatException($"'{name}' has a label of {label.Length} characters; 1-{LongestLabel} are possible");
            if (at + label.Length + 2 > LongestOnWire)
                throw new DnsFormatException($"'{name}' is longer than a domain name can be");
            destination[at++] = (byte)label.Length;
            foreach (var c in label)
                destination[at++] = c is > ' ' and < '\x7f' ? (byte)c : throw new DnsFormatException($"'{name}' has a character no host name has");
        }

        destination[at++] = 0;
        return at;
    }

    /// <summary>Reads a name, following compression pointers.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="at">Where the name starts; afterwards, the byte behind it.</param>
    /// <returns>The name in lower case without the final dot; dots inside a label, backslashes and unprintable bytes as \ddd.</returns>
    /// <exception cref="DnsFormatException">It runs over the end, is too long, or a pointer does not lead strictly backwards.</exception>
    public static string Read(ReadOnlySpan<byte> message, ref int at)
    {
        var name = new StringBuilder();
        var onWire = 1;
        var position = at;
        var earliest = at;
        var behind = -1;
        while (true)
        {
            var length = ByteAt(message, position);
            if ((length & PointerBits) == PointerBits)
            {
                var target = ((length & ~PointerBits) << 8) | ByteAt(message, position + 1);
                if (behind < 0)
                    behind = position + 2;

                // Every pointer must lead before the fragment it ends, so no chain can come round again.
                if (target >= earliest)
                    throw new DnsFormatException($"the compression pointer at {position} leads to {target}, which is not before its name");
                earliest = position = target;
                continue;
            }

            if ((length & PointerBits) != 0)
                throw new DnsFormatException($"the label at {position} is of an unknown kind");
            if (length == 0)
                break;
            onWire += length + 1;
            if (onWire > LongestOnWire)
                throw new DnsFormatException($"the name at {at} is longer than {LongestOnWire} bytes");
            if (position + 1 + length > message.Length)
                throw new DnsFormatException($"the label at {position} runs over the end of the message");
            if (name.Length > 0)
                name.Append('.');
            AppendLabel(name, message.Slice(position + 1, length));
            position += length + 1;
        }

        at = behind < 0 ? position + 1 : behind;
        return name.ToString();
    }

    private static void AppendLabel(StringBuilder name, ReadOnlySpan<byte> label)
    {
        foreach (var b in label)
        {
            if (b is > (byte)' ' and < 0x7f and not (byte)'.' and not (byte)'\\')
                name.Append(char.ToLowerInvariant((char)b));
            else
                name.Append('\\').Append(b.ToString("D3", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static int ByteAt(ReadOnlySpan<byte> message, int position) => position < message.Length
        ? message[position]
        : throw new DnsFormatException($"a name runs over the end of the message at {position}");
}
