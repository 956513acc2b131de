namespace Ec20Emulator.Modem.Features.Sockets.Replies;

/// <summary>Why there is no reply.</summary>
internal enum ReplyTrouble
{
    /// <summary>What came is none.</summary>
    Garbage,

    /// <summary>The server has closed the connection.</summary>
    Closed,

    /// <summary>The connection is broken.</summary>
    Broken,
}

/// <summary>A server gave no reply.</summary>
/// <param name="trouble">Why.</param>
/// <param name="message">The story for the log.</param>
internal sealed class ReplyException(ReplyTrouble trouble, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public ReplyTrouble Trouble { get; } = trouble;
}
