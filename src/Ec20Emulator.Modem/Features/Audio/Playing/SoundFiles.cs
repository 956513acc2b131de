using Ec20Emulator.Modem.Features.Files.Storage;

namespace Ec20Emulator.Modem.Features.Audio.Playing;

/// <summary>Sound files by the names players take: bare or with the prefix of a storage.</summary>
internal static class SoundFiles
{
    /// <summary>How long a file plays; null where there is none of that name.</summary>
    public static TimeSpan? LengthOf(this FileStore files, string name) =>
        FileName.Parse(name).TryGet(out var parsed, out _) && files.Read(parsed).TryGet(out var bytes, out _) ? SoundFile.LengthOf(bytes) : null;
}
