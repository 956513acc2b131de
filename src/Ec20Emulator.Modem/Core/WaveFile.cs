using System.Buffers.Binary;

namespace Ec20Emulator.Modem.Core;

/// <summary>A RIFF WAVE file: what kind of samples it has, and the samples.</summary>
/// <param name="Encoding">1 = PCM.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Rate">Samples a second.</param>
/// <param name="Bits">Bits of a sample.</param>
/// <param name="Samples">The bytes there are; the header may have promised more.</param>
internal readonly record struct WaveFile(int Encoding, int Channels, uint Rate, int Bits, ReadOnlyMemory<byte> Samples)
{
    /// <summary>Takes a file apart.</summary>
    /// <returns>Null where it is none, or has samples before it says of what kind they are.</returns>
    public static WaveFile? Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 12 || !file.Span.StartsWith("RIFF"u8) || !file.Span[8..].StartsWith("WAVE"u8))
            return null;
        WaveFile? wave = null;
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[4..]);
            var body = rest[8..];
            if (rest.Span.StartsWith("fmt "u8) && body.Length >= 16)
                wave = OfFormat(body.Span);
            else if (rest.Span.StartsWith("data"u8))
                return wave is { } known ? known with { Samples = body[..(int)Math.Min(size, (uint)body.Length)] } : null;
            var next = (long)size + (size & 1);
            rest = next > body.Length ? default : body[(int)next..];
        }
        return null;
    }

    private static WaveFile OfFormat(ReadOnlySpan<byte> format) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(format),
        BinaryPrimitives.ReadUInt16LittleEndian(format[2..]),
        BinaryPrimitives.ReadUInt32LittleEndian(format[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(format[14..]),
        default);
}
