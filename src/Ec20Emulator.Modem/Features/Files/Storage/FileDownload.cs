namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// The data phase of AT+QFDWL: the bytes of a file in pieces, with their checksum. A file that is deleted meanwhile is sent to its end,
/// one that is cut shorter ends earlier.
/// </summary>
internal sealed class FileDownload(FileContent content)
{
    private readonly long _length = content.Length;
    private readonly FileChecksum _checksum = new();

    /// <summary>Bytes handed out so far.</summary>
    internal long Sent { get; private set; }

    /// <summary>Checksum of the bytes handed out so far, as printed.</summary>
    internal string Checksum => _checksum.ToString();

    /// <summary>Takes the next bytes; returns how many there were, 0 at the end.</summary>
    internal int Read(Span<byte> destination)
    {
        var wanted = destination[..(int)Math.Min(destination.Length, _length - Sent)];
        var part = content.Read(Sent, wanted);
        _checksum.Add(destination[..part]);
        Sent += part;
        return part;
    }
}
