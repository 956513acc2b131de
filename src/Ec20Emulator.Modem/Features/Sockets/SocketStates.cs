namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>The state machine of a socket as a table: what is not listed cannot happen.</summary>
internal static class SocketStates
{
    private static readonly Dictionary<(SocketState, SocketEvent), SocketState> Transitions = new()
    {
        [(SocketState.Initial, SocketEvent.OpenAccepted)] = SocketState.Opening,
        [(SocketState.Opening, SocketEvent.Established)] = SocketState.Connected,
        [(SocketState.Opening, SocketEvent.Bound)] = SocketState.Listening,
        [(SocketState.Opening, SocketEvent.OpenFailed)] = SocketState.Closing,
        [(SocketState.Opening, SocketEvent.Freed)] = SocketState.Initial,
        [(SocketState.Connected, SocketEvent.Ended)] = SocketState.Closing,
        [(SocketState.Connected, SocketEvent.CloseAccepted)] = SocketState.Closing,
        [(SocketState.Connected, SocketEvent.Freed)] = SocketState.Initial,
        [(SocketState.Listening, SocketEvent.Ended)] = SocketState.Closing,
        [(SocketState.Listening, SocketEvent.Freed)] = SocketState.Initial,
        [(SocketState.Closing, SocketEvent.Ended)] = SocketState.Closing,
        [(SocketState.Closing, SocketEvent.CloseAccepted)] = SocketState.Closing,
        [(SocketState.Closing, SocketEvent.Freed)] = SocketState.Initial,
    };

    /// <summary>The state an event leads to.</summary>
    /// <exception cref="InvalidOperationException">The event cannot happen in that state: a defect of ours.</exception>
    public static SocketState Next(SocketState state, SocketEvent happened) =>
        Transitions.TryGetValue((state, happened), out var next)
            ? next
            : throw new InvalidOperationException($"{happened} cannot happen to a socket in state {state}");
}
