namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>Where a file lies. FILE manual, storage prefixes.</summary>
internal enum StorageMedium
{
    /// <summary>Flash, <c>UFS:</c>; also meant when a name has no prefix. Outlives reset and power cycle.</summary>
    Ufs,

    /// <summary>Volatile memory, <c>RAM:</c>. Emptied by reset and power cycle.</summary>
    Ram,

    /// <summary>Memory card, <c>SD:</c>. No card is fitted unless a store is built with one.</summary>
    Sd,
}
