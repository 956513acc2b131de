using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>Counted input behind CONNECT: a URL, a head, a body (at-engine.md 7).</summary>
internal static class HttpInput
{
    /// <summary>Takes it; the client is busy with it meanwhile.</summary>
    /// <param name="session">The client.</param>
    /// <param name="turn">The command.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="timeoutSeconds">Longest silence; a longer one, guarded <c>+++</c> and DTR end it with 726.</param>
    /// <param name="then">Turns all of it into the answer.</param>
    public static AtResult Take(HttpSession session, Turn turn, int length, int timeoutSeconds, Func<ReadOnlyMemory<byte>, AtResult> then)
    {
        if (session.Obstacle is { } busy)
            return turn.Fail(busy, "the HTTP client is at work");
        session.Type(begins: true);
        return CountedInput.Take(turn, length, TimeSpan.FromSeconds(timeoutSeconds), (input, end) =>
        {
            session.Type(begins: false);
            return end is UploadEnd.Complete
                ? then(input)
                : turn.Fail(CmeError.HttpInputTimeout, $"{input.Length} of {length} bytes came ({end})");
        });
    }
}
