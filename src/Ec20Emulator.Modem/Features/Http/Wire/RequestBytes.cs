using System.Text;

namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>A request as it goes out, byte for byte.</summary>
/// <param name="Method">Its method, which says whether a body follows in the answer.</param>
/// <param name="Parts">Head and body, one behind the other.</param>
internal sealed record RequestBytes(string Method, params IReadOnlyList<ReadOnlyMemory<byte>> Parts)
{
    /// <summary>A request the host wrote itself, line and headers included.</summary>
    public static RequestBytes Raw(params IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var head = parts[0].Span;
        var blank = head[..Math.Min(head.Length, 16)].IndexOf((byte)' ');
        return new RequestBytes(blank > 0 && Encoding.Latin1.GetString(head[..blank]) == "HEAD" ? "HEAD" : "GET", parts);
    }
}
