using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>
/// Steps in while commands are carried out: the journal, control and faults. The engine knows these moments and nothing of who uses
/// them. All members run on the mailbox.
/// </summary>
internal interface ITurnHooks
{
    /// <summary>A command line is complete and about to be carried out.</summary>
    /// <param name="port">Where it came from.</param>
    /// <param name="body">The line without <c>AT</c> and terminator.</param>
    void LineReceived(ModemPort port, string body);

    /// <summary>A command is about to be carried out.</summary>
    /// <returns>The answer to give instead of doing so, or null.</returns>
    AtResult? Begin(Turn turn);

    /// <summary>The parameters of a command are in order, and it is about to act on them.</summary>
    /// <returns>True to answer as to parameters that are not.</returns>
    bool Refuses(Turn turn, in TypedParameters typed);

    /// <summary>A command has its answer.</summary>
    /// <returns>What is to be answered.</returns>
    AtResult End(Turn turn, AtResult answer);

    /// <summary>A turn has come to a position. Whatever happens here happens exactly there.</summary>
    void Reached(TurnPosition position, Turn turn);

    /// <summary>True where what is typed while a command is carried out is lost instead of waiting for its final result.</summary>
    bool IsDeafDuring(Turn turn);

    /// <summary>How a prompt that is due comes.</summary>
    PromptManner PromptOf(Turn turn);
}

/// <summary>Moments of a turn.</summary>
internal enum TurnPosition
{
    /// <summary>Half of the frames of the answer are written, rounded down: behind the echo where the answer has one frame or none.</summary>
    MidResponse,

    /// <summary>The information text is written, the final result is not.</summary>
    BeforeFinal,

    /// <summary>The final result is written; no URC and no further command has followed it.</summary>
    AfterFinal,

    /// <summary>The prompt is written and the modem takes what is typed.</summary>
    AfterPrompt,
}

/// <summary>How a prompt comes.</summary>
/// <param name="Delay">How long it takes; input before it is lost.</param>
/// <param name="IsMissing">True where it is never written, though the modem takes what is typed.</param>
internal readonly record struct PromptManner(TimeSpan Delay, bool IsMissing);
