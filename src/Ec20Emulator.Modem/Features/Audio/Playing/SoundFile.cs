using System.Buffers.Binary;
using Ec20Emulator.Modem.Core;

namespace Ec20Emulator.Modem.Features.Audio.Playing;

/// <summary>Files of sound: RIFF WAVE as far as its length needs it, and silent files.</summary>
internal static class SoundFile
{
    /// <summary>Bytes before the samples of a WAVE file made here.</summary>
    public const int WaveHeader = 44;

    /// <summary>Bytes of a second: 8 kHz, 16 bit, one channel.</summary>
    public const int WaveBytesPerSecond = 16000;

    /// <summary>Frames of AMR in a second; one without speech takes one byte (RFC 4867, 5.3).</summary>
    public const int AmrFramesPerSecond = 50;

    private const byte AmrNoData = 0x7c;

    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(1);

    /// <summary>How long a file plays: that of a WAVE file with 16 bit and one channel at 8 or 16 kHz; any other is taken for one second.</summary>
    public static TimeSpan LengthOf(ReadOnlyMemory<byte> file) =>
        WaveFile.Read(file) is { Channels: 1, Bits: 16, Rate: 8000 or 16000 } wave ? TimeSpan.FromSeconds(wave.Samples.Length / (2.0 * wave.Rate)) : Unknown;

    /// <summary>A WAVE file of silence.</summary>
    public static byte[] SilentWave(TimeSpan length)
    {
        var samples = (int)(length.TotalSeconds * WaveBytesPerSecond) & ~1;
        var file = new byte[WaveHeader + samples];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), WaveBytesPerSecond / 2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), WaveBytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), samples);
        return file;
    }

    /// <summary>An AMR file of silence.</summary>
    public static byte[] SilentAmr(TimeSpan length) =>
        [.. "#!AMR\n"u8, .. Enumerable.Repeat(AmrNoData, (int)(length.TotalSeconds * AmrFramesPerSecond))];
}
