using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Ec20Emulator.Modem.Core.Text;

namespace Ec20Emulator.Modem.Features.Sms.Pdu;

/// <summary>What a message carries: perhaps a header, and text or octets (3GPP 23.040, 9.2.3.24). Immutable.</summary>
internal sealed class UserData
{
    /// <summary>Most octets, the header included.</summary>
    public const int MaximumOctets = 140;

    /// <summary>Most septets, the room the header takes included.</summary>
    public const int MaximumSeptets = 160;

    private readonly byte[] _header;
    private readonly byte[] _body;

    private UserData(MessageAlphabet alphabet, byte[] header, byte[] body) => (Alphabet, _header, _body) = (alphabet, header, body);

    /// <summary>Meaning of <see cref="Body"/>.</summary>
    public MessageAlphabet Alphabet { get; }

    /// <summary>The header with its length octet; empty where there is none.</summary>
    public ReadOnlySpan<byte> Header => _header;

    /// <summary>Septets, one per byte, for the default alphabet; octets for the others.</summary>
    public ReadOnlySpan<byte> Body => _body;

    /// <summary>Place in a longer message; null where it is one of its own.</summary>
    public ConcatenatedPart? Part => ConcatenatedPart.Find(_header);

    /// <summary>Characters of the body: septets, octets, or UCS2 characters.</summary>
    public int Characters => Alphabet is MessageAlphabet.Ucs2 ? _body.Length / 2 : _body.Length;

    /// <summary>The text; null for octets.</summary>
    public string? Text => Alphabet switch
    {
        MessageAlphabet.Gsm7 => GsmAlphabet.Decode(_body),
        MessageAlphabet.Ucs2 => Ucs2(_body),
        _ => null,
    };

    private int FillBits => Septets.FillBits(_header.Length);

    /// <summary>The length octet: septets or octets, the header included.</summary>
    private int Length => Alphabet is MessageAlphabet.Gsm7
        ? (((_header.Length * 8) + FillBits) / 7) + _body.Length
        : _header.Length + _body.Length;

    /// <summary>Puts user data together.</summary>
    /// <param name="alphabet">Meaning of the body.</param>
    /// <param name="header">A header with its length octet; empty for none.</param>
    /// <param name="body">Septets, one per byte, or octets.</param>
    /// <param name="data">The user data.</param>
    /// <returns>False where it is too long.</returns>
    public static bool TryCreate(MessageAlphabet alphabet, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body, [NotNullWhen(true)] out UserData? data)
    {
        data = new UserData(alphabet, header.ToArray(), body.ToArray());
        return data.Length <= (alphabet is MessageAlphabet.Gsm7 ? MaximumSeptets : MaximumOctets);
    }

    /// <summary>Reads user data.</summary>
    /// <param name="alphabet">As the data coding scheme has it.</param>
    /// <param name="hasHeader">As the first octet of the TPDU has it.</param>
    /// <param name="length">The length octet.</param>
    /// <param name="octets">Exactly the octets behind it.</param>
    /// <param name="data">The user data.</param>
    /// <returns>False where lengths contradict each other.</returns>
    public static bool TryRead(MessageAlphabet alphabet, bool hasHeader, byte length, ReadOnlySpan<byte> octets, [NotNullWhen(true)] out UserData? data)
    {
        data = null;
        var isPacked = alphabet is MessageAlphabet.Gsm7;
        if (octets.Length > MaximumOctets || octets.Length != (isPacked ? Septets.OctetsFor(length) : length))
            return false;
        var headerOctets = hasHeader && octets.Length > 0 ? octets[0] + 1 : 0;
        if (headerOctets > octets.Length || (hasHeader && headerOctets == 0))
            return false;
        var header = octets[..headerOctets];
        var rest = octets[headerOctets..];
        if (!isPacked)
        {
            data = new UserData(alphabet, header.ToArray(), rest.ToArray());
            return true;
        }
        var fillBits = Septets.FillBits(headerOctets);
        var septets = length - (((headerOctets * 8) + fillBits) / 7);
        if (septets < 0)
            return false;
        data = new UserData(alphabet, header.ToArray(), Septets.Unpack(rest, septets, fillBits));
        return true;
    }

    /// <summary>Length octet and octets.</summary>
    public byte[] ToOctets() =>
        [(byte)Length, .. _header, .. Alphabet is MessageAlphabet.Gsm7 ? Septets.Pack(_body, FillBits) : _body];

    private static string Ucs2(ReadOnlySpan<byte> octets)
    {
        var text = new StringBuilder(octets.Length / 2);
        for (var i = 0; i + 1 < octets.Length; i += 2)
            text.Append((char)BinaryPrimitives.ReadUInt16BigEndian(octets[i..]));
        return text.ToString();
    }
}
