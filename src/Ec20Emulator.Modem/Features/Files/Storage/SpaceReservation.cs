namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>Bytes promised to a transfer before its first byte arrives, so that what was announced as accepted always has room.</summary>
internal sealed class SpaceReservation
{
    private readonly StorageVolume _volume;
    private long _left;

    private SpaceReservation(StorageVolume volume, long bytes) => (_volume, _left) = (volume, bytes);

    /// <summary>Reserves bytes, or returns null where they are not free.</summary>
    internal static SpaceReservation? TryMake(StorageVolume volume, long bytes) =>
        volume.TryTake(bytes) ? new SpaceReservation(volume, bytes) : null;

    /// <summary>Turns reserved bytes into bytes of a file.</summary>
    internal void Spend(long bytes) => _left -= bytes;

    /// <summary>Gives back what was not spent.</summary>
    internal void Release()
    {
        _volume.GiveBack(_left);
        _left = 0;
    }
}
