namespace Ec20Emulator.Modem.Features.Sim;

/// <summary>An elementary file of the card.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Content">All bytes, record by record.</param>
/// <param name="RecordLength">Bytes of a record; null for a transparent file.</param>
internal sealed record SimFile(int Id, byte[] Content, int? RecordLength = null)
{
    /// <summary>Number of records; 0 for a transparent file.</summary>
    public int RecordCount => RecordLength is { } length ? Content.Length / length : 0;

    /// <summary>The answer of a SIM to SELECT (51.011 9.2.1): size, identifier, kind, access, structure, record length.</summary>
    public byte[] Describe() =>
    [
        0, 0, (byte)(Content.Length >> 8), (byte)Content.Length, (byte)(Id >> 8), (byte)Id,
        0x04, 0x00, 0x0F, 0xFF, 0xFF, 0x01, 0x02, (byte)(RecordLength is null ? 0 : 1), (byte)(RecordLength ?? 0),
    ];
}
