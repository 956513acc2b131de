using System.Buffers.Binary;

namespace Ec20Emulator.Modem.Features.Calls.Remote;

/// <summary>A recording the far end of a call plays: a RIFF WAVE file of this computer with PCM, 16 bit, one channel, 8 kHz.</summary>
internal static class Recording
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Reads one.</summary>
    /// <returns>Its samples.</returns>
    /// <exception cref="ArgumentException">It cannot be read, or is another kind of file.</exception>
    public static ReadOnlyMemory<byte> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                throw new ArgumentException($"{path} is larger than {MostBytes} bytes", nameof(path));
            return SamplesOf(File.ReadAllBytes(path)) ?? throw new ArgumentException($"{path} is no WAVE file with PCM, 16 bit, one channel, 8 kHz", nameof(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(failure.Message, nameof(path), failure);
        }
    }

    private static ReadOnlyMemory<byte>? SamplesOf(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 12 || !file.Span.StartsWith("RIFF"u8) || !file.Span[8..].StartsWith("WAVE"u8))
            return null;
        var isKnown = false;
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[4..]);
            var body = rest[8..];
            if (rest.Span.StartsWith("fmt "u8) && body.Length >= 16)
                isKnown = IsTelephony(body.Span);
            else if (rest.Span.StartsWith("data"u8))
                return isKnown ? body[..(int)(Math.Min(size, (uint)body.Length) & ~1u)] : (ReadOnlyMemory<byte>?)null;
            var next = (long)size + (size & 1);
            rest = next > body.Length ? default : body[(int)next..];
        }
        return null;
    }

    private static bool IsTelephony(ReadOnlySpan<byte> format) =>
        BinaryPrimitives.ReadUInt16LittleEndian(format) == 1
        && BinaryPrimitives.ReadUInt16LittleEndian(format[2..]) == 1
        && BinaryPrimitives.ReadUInt32LittleEndian(format[4..]) == 8000
        && BinaryPrimitives.ReadUInt16LittleEndian(format[14..]) == 16;
}
