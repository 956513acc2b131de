namespace Ec20Emulator.Ppp.Gateway;

/// <summary>How work leaves the mailbox that owns all state, and comes back to it.</summary>
/// <param name="Post">Runs work on the mailbox.</param>
/// <param name="Launch">Starts work off the mailbox, behind the turn that asks for it.</param>
internal sealed record GatewayTurns(Action<Action> Post, Action<Func<Task>> Launch);
