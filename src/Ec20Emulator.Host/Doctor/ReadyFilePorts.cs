using System.Text.Json;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Doctor;

/// <summary>The ports a ready file names.</summary>
internal static class ReadyFilePorts
{
    /// <summary>Reads them.</summary>
    /// <exception cref="InputFileException">It cannot be read, or is no ready file.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        try
        {
            using var ready = JsonDocument.Parse(File.ReadAllText(path));
            return [.. ready.RootElement.GetProperty("modems").EnumerateArray()
                .SelectMany(modem => modem.GetProperty("ports").EnumerateArray())
                .Select(port => port.GetProperty("uri").GetString()!)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputFileException($"--ready-file {path}: {FileTrouble.Of(path, failure)} (a modem that has ended removes it)");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InputFileException($"--ready-file {path}: this is no ready file: {failure.Message}");
        }
    }
}
