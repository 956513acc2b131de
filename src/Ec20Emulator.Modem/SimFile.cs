namespace Ec20Emulator.Modem;

/// <summary>Who may read or write a file of a card.</summary>
public enum SimAccess
{
    /// <summary>Everybody.</summary>
    Always,

    /// <summary>Who knows the PIN, or everybody where the card does not ask for it.</summary>
    Pin,

    /// <summary>Who knows the second PIN.</summary>
    Pin2,

    /// <summary>Who issued the card.</summary>
    Administrator,

    /// <summary>Nobody.</summary>
    Never,
}

/// <summary>An elementary file of a card.</summary>
/// <param name="Path">
/// Directories and the file, four hexadecimal digits each: <c>2FE2</c> lies in the master file, <c>7FFF/6F07</c> in the USIM application,
/// <c>7F10/6F3A</c> in DF TELECOM, <c>7F20/6F07</c> in DF GSM.
/// </param>
/// <param name="Content">All its bytes in hexadecimal digits, record by record; at most 32 KiB.</param>
public sealed record SimFile(string Path, string Content)
{
    /// <summary>Bytes of a record, 1-255; null for a file without records.</summary>
    public int? RecordLength { get; init; }

    /// <summary>True where the newest record is the first and pushes the oldest out.</summary>
    public bool IsCyclic { get; init; }

    /// <summary>Who may read it.</summary>
    public SimAccess Read { get; init; } = SimAccess.Pin;

    /// <summary>Who may write it.</summary>
    public SimAccess Update { get; init; } = SimAccess.Administrator;
}
