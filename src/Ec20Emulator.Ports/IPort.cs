namespace Ec20Emulator.Ports;

/// <summary>
/// One DTE connected to a modem port: a byte stream both ways, with modem lines where the transport has them.
/// </summary>
/// <remarks>
/// Reads and writes are plain calls instead of pipes: a pipe pump would add two thread hops to every AT round trip.
/// One reader and one writer may be active at the same time. Nothing here knows what AT is.
/// Disposal may come at any moment and more than once: it closes the transport, a pending read gives 0 and a pending write completes.
/// </remarks>
public interface IPort : IDteLink, IAsyncDisposable
{
    /// <summary>
    /// Raised when a line of the DTE changes. Where the transport orders lines and data (RFC 2217), it is raised from within
    /// <see cref="ReadAsync"/>, after the bytes before it have been returned and before the bytes behind it are; so an owner that stops
    /// reading does not see lines either. Where it does not (a serial device), it is raised on a thread of its own.
    /// </summary>
    event Action<DteLines>? DteLinesChanged;

    /// <summary>Raised, in the same order as <see cref="DteLinesChanged"/>, when the DTE changes baud rate, data bits, parity or stop bits.</summary>
    event Action<LineSettings>? LineSettingsChanged;

    /// <summary>Reads what the DTE sent. A read that is cancelled loses no byte.</summary>
    /// <param name="buffer">Where the bytes go; at least 1 byte long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The number of bytes read; 0 when the DTE is gone for good. Transport errors are an orderly 0, never an exception.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);
}
