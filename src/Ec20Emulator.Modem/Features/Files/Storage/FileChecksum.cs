namespace Ec20Emulator.Modem.Features.Files.Storage;

/// <summary>
/// The checksum of AT+QFUPL and AT+QFDWL: the exclusive or of all big-endian 16-bit words, an odd last byte being the
/// high half of a word. Bytes may come in pieces of any size.
/// </summary>
internal sealed class FileChecksum
{
    private ushort _words;
    private bool _lowHalfNext;

    /// <summary>The checksum of everything added so far.</summary>
    internal ushort Value => _words;

    /// <summary>Adds the next bytes of the file.</summary>
    internal void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            _words ^= _lowHalfNext ? value : (ushort)(value << 8);
            _lowHalfNext = !_lowHalfNext;
        }
    }

    /// <summary>The checksum as the modem prints it: lower-case hex without leading zeros, <c>0</c> for an empty file.</summary>
    public override string ToString() => _words.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
}
