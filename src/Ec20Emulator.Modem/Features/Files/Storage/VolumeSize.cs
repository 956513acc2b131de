namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>How large a volume is.</summary>
/// <param name="Total">Size in bytes, 1-2147483647.</param>
/// <param name="Overhead">
/// Bytes the file system keeps for itself from the start: never free, never part of a file. The RAM storage of an untouched
/// module shows 10240 of them.
/// </param>
internal sealed record VolumeSize(long Total, long Overhead = 0)
{
    /// <summary>RAM storage of an EC2x: 2616320 bytes, of which 2606080 are free when it is empty.</summary>
    internal static VolumeSize Ram { get; } = new(2_616_320, 10_240);

    /// <summary>Flash of an EC2x as seen in the field.</summary>
    internal static VolumeSize Ufs { get; } = new(14_483_456);
}
