using System.Text;

namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>A request as it goes out, byte for byte.</summary>
/// <param name="Method">Its method, which says whether the answer has a body.</param>
/// <param name="Parts">Head and body, one behind the other.</param>
internal sealed record RequestBytes(string Method, params IReadOnlyList<ReadOnlyMemory<byte>> Parts)
{
    private const int LongestMethod = 16;

    /// <summary>True where it may go out a second time (RFC 9110 section 9.2.2).</summary>
    public bool IsIdempotent => Method is "GET" or "HEAD" or "PUT";

    /// <summary>A request the host wrote itself, line and headers included.</summary>
    public static RequestBytes Raw(params IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var head = parts[0].Span;
        var blank = head[..Math.Min(head.Length, LongestMethod)].IndexOf((byte)' ');
        var method = blank > 0 ? Encoding.Latin1.GetString(head[..blank]) : "";
        // Others make no difference to the answer, but for CONNECT, which no module is a proxy's client for.
        return new RequestBytes(method is "GET" or "HEAD" or "PUT" ? method : "POST", parts);
    }
}
