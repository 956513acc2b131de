using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Text;

/// <summary>
/// What the host typed behind the prompt in text mode, made user data (sms-calls.md 2, 3). Under AT+CSCS="GSM" a character of the extension
/// table cannot be typed, for its escape is the one that cancels; IRA and UCS2 have those characters.
/// </summary>
internal static class TypedText
{
    /// <summary>Most bytes taken at the prompt, corrected ones included.</summary>
    public const int MaximumBytes = 4096;

    private const byte Backspace = 0x08;

    /// <summary>Carries out the corrections: a backspace takes the byte before it away, as far as there is one.</summary>
    public static byte[] Corrected(ReadOnlySpan<byte> typed)
    {
        var kept = new List<byte>(typed.Length);
        foreach (var octet in typed)
        {
            if (octet != Backspace)
                kept.Add(octet);
            else if (kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
        }
        return [.. kept];
    }

    /// <summary>Makes user data of a body.</summary>
    /// <param name="set">AT+CSCS.</param>
    /// <param name="coding">Its data coding scheme.</param>
    /// <param name="header">A header to put in front; empty for none.</param>
    /// <param name="beginsWithHeader">True where the body itself, in hexadecimal digits, begins with one.</param>
    /// <param name="body">The corrected bytes.</param>
    /// <param name="data">The user data where there is no error.</param>
    public static CmsError? Read(
        CharacterSet set, DataCoding coding, ReadOnlySpan<byte> header, bool beginsWithHeader, ReadOnlySpan<byte> body, out UserData? data)
    {
        data = null;
        var isHex = beginsWithHeader || coding.Alphabet is not MessageAlphabet.Gsm7;
        var septetsOrOctets = isHex ? Octets(body) : Gsm(set, body);
        if (septetsOrOctets is null || (coding.Alphabet is MessageAlphabet.Ucs2 && !beginsWithHeader && septetsOrOctets.Length % 2 != 0))
            return CmsError.InvalidTextMode;
        if (!beginsWithHeader)
            return UserData.TryCreate(coding.Alphabet, header, septetsOrOctets, out data) ? null : CmsError.MessageTooLong;
        if (septetsOrOctets.Length > UserData.MaximumOctets)
            return CmsError.MessageTooLong;
        var length = coding.Alphabet is MessageAlphabet.Gsm7 ? septetsOrOctets.Length * 8 / 7 : septetsOrOctets.Length;
        return UserData.TryRead(coding.Alphabet, true, (byte)length, septetsOrOctets, out data) ? null : CmsError.InvalidTextMode;
    }

    private static byte[]? Octets(ReadOnlySpan<byte> body)
    {
        var digits = Encoding.Latin1.GetString(body).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var octets = new byte[digits.Length / 2];
        return digits.Length % 2 == 0 && Convert.FromHexString(digits, octets, out _, out _) is System.Buffers.OperationStatus.Done ? octets : null;
    }

    private static byte[]? Gsm(CharacterSet set, ReadOnlySpan<byte> body)
    {
        var text = Encoding.Latin1.GetString(body);
        if (set is CharacterSet.Ucs2)
            return TeText.Read(set, text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)) is { } read
                ? GsmAlphabet.Encode(read)
                : null;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (set is CharacterSet.Ira)
            return GsmAlphabet.Encode(string.Concat(lines.Select(character => character is '\n' or >= ' ' and <= '~' ? character : ' ')));
        return [.. lines.Select(character => character < 0x80 ? (byte)character : GsmAlphabet.Space)];
    }
}
