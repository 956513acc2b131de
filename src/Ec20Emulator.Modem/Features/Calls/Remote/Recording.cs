using Ec20Emulator.Modem.Core;

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

    private static ReadOnlyMemory<byte>? SamplesOf(ReadOnlyMemory<byte> file) =>
        WaveFile.Read(file) is { Encoding: 1, Channels: 1, Rate: 8000, Bits: 16 } wave ? wave.Samples[..(wave.Samples.Length & ~1)] : (ReadOnlyMemory<byte>?)null;
}
