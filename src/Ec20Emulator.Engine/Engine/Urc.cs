using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine;

/// <summary>News for the DTE: an unsolicited result code.</summary>
/// <param name="Text">The frame; null where <paramref name="Code"/> or <paramref name="Source"/> says it.</param>
/// <param name="Code">A V.25ter code such as RING or NO CARRIER.</param>
/// <param name="Source">Asked for frames at the moment the URC goes out; used for pushed data, which waits in its socket until then.</param>
/// <param name="Raw">Asked at that moment for bytes that go out without a frame, such as a piece of a long body.</param>
internal sealed record Urc(
    Information? Text = null, FinalResult? Code = null, Func<IEnumerable<Information>>? Source = null, Func<ReadOnlyMemory<byte>>? Raw = null)
{
    /// <summary>A URC of one line.</summary>
    public static Urc Line(string text) => new(Information.Line(text));

    public void Write(ResultFormatter formatter)
    {
        if (Text is not null)
            formatter.WriteUrc(Text);
        if (Code is not null)
            formatter.WriteResult(Code);
        if (Source is null)
            return;
        foreach (var frame in Source())
            formatter.WriteUrc(frame);
    }
}
