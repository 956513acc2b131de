using System.Buffers.Binary;
using System.Text;

namespace Ec20Emulator.Modem.Features.General;

/// <summary>Text in the character set of the DTE: as it is, or under AT+CSCS="UCS2" as hexadecimal digits (at-engine.md 12).</summary>
internal static class TeText
{
    /// <summary>Text as the DTE is to see it.</summary>
    public static string Show(CharacterSet set, string text) =>
        set is CharacterSet.Ucs2 ? Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) : text;

    /// <summary>Reads what the DTE typed; null where it is no text in that set.</summary>
    public static string? Read(CharacterSet set, string typed)
    {
        if (set is not CharacterSet.Ucs2)
            return typed;
        var bytes = new byte[typed.Length / 2];
        if (typed.Length % 4 != 0 || Convert.FromHexString(typed, bytes, out _, out _) is not System.Buffers.OperationStatus.Done)
            return null;
        var text = new StringBuilder(bytes.Length / 2);
        for (var i = 0; i < bytes.Length; i += 2)
            text.Append((char)BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(i)));
        return text.ToString();
    }
}
