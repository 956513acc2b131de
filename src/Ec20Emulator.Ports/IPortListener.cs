namespace Ec20Emulator.Ports;

/// <summary>A bound transport endpoint at which DTEs connect, one after another.</summary>
public interface IPortListener : IAsyncDisposable
{
    /// <summary>The bound endpoint as a host program names it: <c>socket://127.0.0.1:7020</c>, <c>rfc2217://…</c>, a device path.</summary>
    string Uri { get; }

    /// <summary>Waits for the next DTE.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The port, or null once the listener is disposed.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    ValueTask<IPort?> AcceptAsync(CancellationToken cancellationToken);
}
