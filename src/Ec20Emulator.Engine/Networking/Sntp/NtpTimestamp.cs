using System.Buffers.Binary;

namespace Ec20Emulator.Modem.Networking.Sntp;

/// <summary>The 64-bit timestamps of NTP: seconds and 2^-32 fractions (RFC 4330 section 3).</summary>
internal static class NtpTimestamp
{
    /// <summary>Bytes of a timestamp.</summary>
    public const int Bytes = 8;

    private const ulong TopBit = 1UL << 63;

    private static readonly DateTimeOffset Era0 = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Era1 = new(2036, 2, 7, 6, 28, 16, TimeSpan.Zero);

    /// <summary>Reads the raw value.</summary>
    public static ulong Read(ReadOnlySpan<byte> source) => BinaryPrimitives.ReadUInt64BigEndian(source);

    /// <summary>Writes the raw value.</summary>
    public static void Write(Span<byte> destination, ulong timestamp) => BinaryPrimitives.WriteUInt64BigEndian(destination, timestamp);

    /// <summary>The time meant: with the top bit set 1968-2036, without it 2036-2104.</summary>
    public static DateTimeOffset ToTime(ulong timestamp)
    {
        var era = (timestamp & TopBit) != 0 ? Era0 : Era1;
        var ticks = (long)(timestamp >> 32) * TimeSpan.TicksPerSecond + (long)(((timestamp & uint.MaxValue) * TimeSpan.TicksPerSecond + (1UL << 31)) >> 32);
        return era.AddTicks(ticks);
    }

    /// <summary>The timestamp of a time; the era is lost.</summary>
    public static ulong FromTime(DateTimeOffset time)
    {
        var ticks = (time - Era0).Ticks;
        var (seconds, rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + TimeSpan.TicksPerSecond);
        return ((ulong)(uint)seconds << 32) | (((ulong)rest << 32) / TimeSpan.TicksPerSecond);
    }
}
