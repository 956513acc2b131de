using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Faults.Commands;

/// <summary>A fault that steps in where a command is carried out. Runs on the mailbox.</summary>
internal interface ICommandFault
{
    /// <summary>A command is about to be carried out: the answer to give instead, or null.</summary>
    AtResult? Begin(Turn turn);

    /// <summary>A command has its answer: what is to be answered.</summary>
    AtResult End(Turn turn, AtResult answer);
}

/// <summary>A fault that meets prompts. Runs on the mailbox.</summary>
internal interface IPromptFault
{
    /// <summary>How a prompt that is due comes; the default where the fault does not strike.</summary>
    PromptManner PromptOf(Turn turn);
}

/// <summary>A fault that meets what is typed while a command is carried out. Runs on the mailbox.</summary>
internal interface IDeafFault
{
    /// <summary>True where that is lost.</summary>
    bool IsDeafDuring(Turn turn);
}

/// <summary>A fault that meets data the host sends over a socket. Runs on the mailbox.</summary>
internal interface ISendFault
{
    /// <summary>What becomes of a send.</summary>
    /// <param name="socket">connectID or clientID, 0-11.</param>
    /// <param name="length">Bytes to be sent.</param>
    /// <param name="pending">Bytes accepted before that the network has not taken.</param>
    SendOutcome Send(int socket, int length, int pending);
}

/// <summary>What becomes of a send.</summary>
internal enum SendOutcome
{
    /// <summary>Nothing special.</summary>
    Accepted,

    /// <summary>Not accepted, and <c>SEND FAIL</c>.</summary>
    Refused,

    /// <summary>Accepted and sent, but the answer is <c>SEND FAIL</c>.</summary>
    AcceptedAndDenied,
}

/// <summary>A fault that happens at a position of a command. Runs on the mailbox.</summary>
internal interface IPositionFault
{
    /// <summary>A turn has come to a position.</summary>
    void Reached(TurnPosition position, Turn turn);
}
