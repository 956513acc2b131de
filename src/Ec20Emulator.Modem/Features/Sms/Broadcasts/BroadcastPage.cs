using System.Text;
using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Broadcasts;

/// <summary>A page of a cell broadcast (3GPP 23.041, 9.4.1).</summary>
/// <param name="Serial">Serial number.</param>
/// <param name="Id">Message identifier.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">1-15.</param>
/// <param name="Data">Its text.</param>
internal sealed record BroadcastPage(int Serial, int Id, int Page, int Pages, UserData Data)
{
    /// <summary>Octets of a page.</summary>
    public const int Length = 88;

    /// <summary>Most pages of a broadcast.</summary>
    public const int MostPages = 15;

    private const int Room = 82;
    private const int Septets = 93;
    private const byte GsmCoding = 0x0F;
    private const byte Ucs2Coding = 0x48;
    private const byte Padding = 0x0D;

    /// <summary>Data coding scheme.</summary>
    public byte Coding => Data.Alphabet is MessageAlphabet.Ucs2 ? Ucs2Coding : GsmCoding;

    /// <summary>The pages of a text.</summary>
    /// <returns>None where it is too long.</returns>
    public static IReadOnlyList<BroadcastPage> Of(int serial, int id, string text, bool isUcs2)
    {
        var alphabet = isUcs2 || !GsmAlphabet.HasAll(text) ? MessageAlphabet.Ucs2 : MessageAlphabet.Gsm7;
        var pieces = alphabet is MessageAlphabet.Ucs2
            ? [.. Encoding.BigEndianUnicode.GetBytes(text).Chunk(Room)]
            : Cut(text);
        if (pieces.Count == 0)
            pieces.Add([]);
        return pieces.Count > MostPages
            ? []
            : [.. pieces.Select((piece, i) => new BroadcastPage(serial, id, i + 1, pieces.Count, UserData.TryCreate(alphabet, [], piece, out var data) ? data : null!))];
    }

    /// <summary>The octets, filled up with CR.</summary>
    public byte[] ToOctets()
    {
        var content = Data.Alphabet is MessageAlphabet.Ucs2
            ? [.. Data.Body, .. Enumerable.Repeat(new byte[] { 0, Padding }, (Room - Data.Body.Length) / 2).SelectMany(pair => pair)]
            : Core.Text.Septets.Pack([.. Data.Body, .. Enumerable.Repeat(Padding, Septets - Data.Body.Length)]);
        return [(byte)(Serial >> 8), (byte)Serial, (byte)(Id >> 8), (byte)Id, Coding, (byte)(Page << 4 | Pages), .. content];
    }

    /// <summary>Pieces that fill a page each; no pair of septets is cut.</summary>
    private static List<byte[]> Cut(string text)
    {
        var pieces = new List<byte[]>();
        var piece = new List<byte>();
        foreach (var character in text)
        {
            var codes = GsmAlphabet.CodesOf(character);
            if (piece.Count + codes.Length > Septets)
            {
                pieces.Add([.. piece]);
                piece.Clear();
            }
            piece.AddRange(codes);
        }
        if (piece.Count > 0)
            pieces.Add([.. piece]);
        return pieces;
    }
}
