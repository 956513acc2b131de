namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>The volumes of a store.</summary>
internal sealed record FileStoreOptions
{
    /// <summary>Flash.</summary>
    internal VolumeSize Ufs { get; init; } = VolumeSize.Ufs;

    /// <summary>Volatile memory.</summary>
    internal VolumeSize Ram { get; init; } = VolumeSize.Ram;

    /// <summary>Memory card, or null for an empty slot. A card is not persisted, but outlives a reboot of the modem.</summary>
    internal VolumeSize? Sd { get; init; }
}
