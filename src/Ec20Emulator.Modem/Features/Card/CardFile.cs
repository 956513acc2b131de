namespace Ec20Emulator.Modem.Features.Card;

/// <summary>An elementary file of the card (ETSI 102 221, 8.2.2). Immutable.</summary>
/// <param name="Path">Where it lies; a file that lies in several directories has one of them here.</param>
/// <param name="Content">All bytes, record by record.</param>
internal sealed record CardFile(CardPath Path, byte[] Content)
{
    /// <summary>Bytes of a record; null for a transparent file.</summary>
    public int? RecordLength { get; init; }

    /// <summary>True for a ring of records, the newest first.</summary>
    public bool IsCyclic { get; init; }

    /// <summary>Short identifier, 1-30; null = none.</summary>
    public int? ShortId { get; init; }

    /// <summary>Who may read it.</summary>
    public SimAccess Read { get; init; }

    /// <summary>Who may write it.</summary>
    public SimAccess Update { get; init; }

    /// <summary>Number of records; 0 for a transparent file.</summary>
    public int RecordCount => RecordLength is { } length ? Content.Length / length : 0;

    /// <summary>A record.</summary>
    /// <param name="number">From 1 to <see cref="RecordCount"/>.</param>
    public ReadOnlySpan<byte> Record(int number) => Content.AsSpan((number - 1) * RecordLength!.Value, RecordLength.Value);

    /// <summary>The content with other bytes somewhere in it.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="bytes">They fit in.</param>
    public byte[] With(int offset, ReadOnlySpan<byte> bytes)
    {
        var changed = Content.ToArray();
        bytes.CopyTo(changed.AsSpan(offset));
        return changed;
    }

    /// <summary>The content with another record.</summary>
    public byte[] WithRecord(int number, ReadOnlySpan<byte> record) => With((number - 1) * RecordLength!.Value, record);

    /// <summary>The content of a cyclic file with a new first record; the oldest one is gone.</summary>
    public byte[] WithNewest(ReadOnlySpan<byte> record) => [.. record, .. Content.AsSpan(0, Content.Length - record.Length)];
}
