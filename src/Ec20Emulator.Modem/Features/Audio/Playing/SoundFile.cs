using System.Buffers.Binary;

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
    public static TimeSpan LengthOf(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WAVE"u8))
            return Unknown;
        var rate = 0;
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            var body = rest[8..];
            if (rest.StartsWith("fmt "u8) && body.Length >= 16)
                rate = RateOf(body);
            else if (rest.StartsWith("data"u8))
                return rate == 0 ? Unknown : TimeSpan.FromSeconds(Math.Min(size, body.Length) / (2.0 * rate));
            var next = size + (size & 1);
            rest = next > body.Length ? [] : body[(int)next..];
        }
        return Unknown;
    }

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

    private static int RateOf(ReadOnlySpan<byte> format)
    {
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        return channels == 1 && bits == 16 && rate is 8000 or 16000 ? (int)rate : 0;
    }
}
