using System.Diagnostics.CodeAnalysis;

namespace Ec20Emulator.Ppp.Link;

/// <summary>A configuration option (RFC 1661 section 6).</summary>
/// <param name="Type">What it is about; each protocol has its own numbers.</param>
/// <param name="Value">The octets behind its length.</param>
internal sealed record ControlOption(byte Type, byte[] Value)
{
    private const int HeaderBytes = 2;

    /// <summary>Reads the options of a packet.</summary>
    /// <returns>False where a length is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> data, [NotNullWhen(true)] out List<ControlOption>? options)
    {
        options = null;
        var found = new List<ControlOption>();
        while (!data.IsEmpty)
        {
            if (data.Length < HeaderBytes || data[1] < HeaderBytes || data[1] > data.Length)
                return false;
            found.Add(new ControlOption(data[0], data[HeaderBytes..data[1]].ToArray()));
            data = data[data[1]..];
        }
        options = found;
        return true;
    }

    /// <summary>Makes the octets of options.</summary>
    public static byte[] ToBytes(IEnumerable<ControlOption> options) =>
        [.. options.SelectMany(option => (byte[])[option.Type, (byte)(HeaderBytes + option.Value.Length), .. option.Value])];
}
