using System.Text.Json;
using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Files.Persistence;

/// <summary>The table of contents of a persisted UFS: what it says exists, and nothing else does.</summary>
/// <param name="LastBlob">Number of the blob written last.</param>
/// <param name="Files">The files in creation order.</param>
internal sealed partial record UfsIndex(long LastBlob, IReadOnlyList<UfsIndexEntry> Files)
{
    /// <summary>The index of a UFS without files.</summary>
    internal static UfsIndex Empty { get; } = new(0, []);

    /// <summary>The index as a file.</summary>
    internal ReadOnlyMemory<byte>[] ToFile() =>
        SealedDocument.Seal(UfsFileNames.Index, JsonSerializer.SerializeToUtf8Bytes(this, UfsIndexJson.Default.UfsIndex));

    /// <summary>Reads an index.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of an unknown format.</exception>
    internal static UfsIndex FromFile(byte[] file)
    {
        try
        {
            return JsonSerializer.Deserialize(SealedDocument.Unseal(UfsFileNames.Index, file).Span, UfsIndexJson.Default.UfsIndex)
                ?? throw new InvalidDataException("it is empty");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"it is not an index: {exception.Message}", exception);
        }
    }

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(UfsIndex))]
    private sealed partial class UfsIndexJson : JsonSerializerContext;
}
