using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Modem.Core;

/// <summary>Counted input behind CONNECT that is wanted in one piece: a URL, a head, a body (at-engine.md 7).</summary>
internal static class CountedInput
{
    /// <summary>Takes it.</summary>
    /// <param name="turn">The command.</param>
    /// <param name="length">Bytes, at least 1.</param>
    /// <param name="silence">Longest silence; a longer one, guarded <c>+++</c> and DTR end it early.</param>
    /// <param name="then">Turns what came, and how it ended, into the answer; called also when the DTE goes away.</param>
    public static AtResult Take(Turn turn, int length, TimeSpan silence, Func<ReadOnlyMemory<byte>, UploadEnd, AtResult> then)
    {
        var input = new byte[length];
        var count = 0;
        return turn.Upload(
            new UploadRequest(length, silence),
            data =>
            {
                data.CopyTo(input.AsSpan(count));
                count += data.Length;
            },
            (_, end) => then(input.AsMemory(0, count), end));
    }
}
