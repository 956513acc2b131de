namespace Ec20Emulator.At.Results;

/// <summary>One frame of information text, or of a URC: lines, and raw bytes behind them where the command carries data.</summary>
/// <param name="Lines">The lines without terminators; at least one.</param>
/// <param name="Data">Raw bytes behind the last line.</param>
/// <param name="HasData">True where a data block follows, be it empty.</param>
/// <param name="DataOnSameLine">True where a comma stands between the last line and the data instead of a line end ("viewmode" 1).</param>
public sealed record Information(
    IReadOnlyList<string> Lines, ReadOnlyMemory<byte> Data = default, bool HasData = false, bool DataOnSameLine = false)
{
    /// <summary>A frame of one line.</summary>
    public static Information Line(string line) => new([line]);

    /// <summary>A header line with a data block.</summary>
    public static Information WithData(string header, ReadOnlyMemory<byte> data, bool sameLine = false) => new([header], data, true, sameLine);
}
