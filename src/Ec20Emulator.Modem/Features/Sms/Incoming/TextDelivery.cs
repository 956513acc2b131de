using System.Text;
using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Incoming;

/// <summary>Makes the messages a text arrives as: one, or the parts of a concatenated one (3GPP 23.040, 9.2.3.24.1).</summary>
/// <param name="Sender">Who sent it.</param>
/// <param name="Time">When the service centre got it.</param>
internal sealed record TextDelivery(SmsAddress Sender, ServiceCentreTime Time)
{
    /// <summary>Most parts a text may have.</summary>
    public const int MaximumParts = 255;

    /// <summary>Message class, 0-3; null = none.</summary>
    public int? MessageClass { get; init; }

    /// <summary>True to use UCS2 even where the default alphabet has all characters.</summary>
    public bool IsUcs2 { get; init; }

    /// <summary>Protocol identifier.</summary>
    public byte Protocol { get; init; }

    /// <summary>Says it is this part of a longer message, whatever its length.</summary>
    public ConcatenatedPart? Part { get; init; }

    /// <summary>Makes the messages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">Same in all parts, 0-255.</param>
    /// <returns>None where the text is too long.</returns>
    public IReadOnlyList<DeliverTpdu> Compose(string text, byte reference)
    {
        var alphabet = IsUcs2 || !GsmAlphabet.HasAll(text) ? MessageAlphabet.Ucs2 : MessageAlphabet.Gsm7;
        if (Part is not null)
            return Compose(alphabet, text, Part) is { } part ? [part] : [];
        if (Compose(alphabet, text, null) is { } whole)
            return [whole];
        var pieces = Split(alphabet, text);
        return pieces.Count > MaximumParts
            ? []
            : [.. pieces.Select((piece, i) => Compose(alphabet, piece, new ConcatenatedPart(reference, i + 1, pieces.Count))!)];
    }

    private static byte[] Encode(MessageAlphabet alphabet, string text) =>
        alphabet is MessageAlphabet.Gsm7 ? GsmAlphabet.Encode(text) : Ucs2(text);

    /// <summary>Half a surrogate pair is carried as it is: UCS2 knows nothing of pairs.</summary>
    private static byte[] Ucs2(string text) => [.. text.SelectMany(character => new[] { (byte)(character >> 8), (byte)character })];

    /// <summary>Cuts a text into pieces that fit beside a header; no pair of septets or surrogates is cut.</summary>
    private static List<string> Split(MessageAlphabet alphabet, string text)
    {
        var most = alphabet is MessageAlphabet.Gsm7 ? 153 : 2 * 67;
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var length = 0;
        foreach (var rune in Runes(text))
        {
            var size = Encode(alphabet, rune).Length;
            if (length + size > most)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                length = 0;
            }
            piece.Append(rune);
            length += size;
        }
        pieces.Add(piece.ToString());
        return pieces;
    }

    private static IEnumerable<string> Runes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i) && i + 1 < text.Length;
            yield return isPair ? text.Substring(i++, 2) : text[i].ToString();
        }
    }

    private DeliverTpdu? Compose(MessageAlphabet alphabet, string text, ConcatenatedPart? part)
    {
        var first = (byte)(DeliverTpdu.Plain | (part is null ? 0 : Tpdu.HeaderFlag));
        return UserData.TryCreate(alphabet, part?.ToHeader() ?? [], Encode(alphabet, text), out var data)
            ? new DeliverTpdu(first, Sender, Protocol, DataCoding.Of(alphabet, MessageClass), Time, data)
            : null;
    }
}
