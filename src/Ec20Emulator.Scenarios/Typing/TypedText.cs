using System.Text;

namespace Ec20Emulator.Scenarios.Typing;

/// <summary>What somebody typed, on the line.</summary>
internal static class TypedText
{
    /// <summary>Chars as one byte each; a text with some above 255 as UTF-8.</summary>
    public static byte[] ToBytes(string text) => text.Any(c => c > 0xff) ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text);
}
