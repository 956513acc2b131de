namespace Ec20Emulator.Ports;

/// <summary>
/// One DTE connected to a modem port: a byte stream both ways, with modem lines where the transport has them.
/// </summary>
/// <remarks>
/// Reads and writes are plain calls instead of pipes: a pipe pump would add two thread hops to every AT round trip.
/// One reader and one writer may be active at the same time. Nothing here knows what AT is.
/// Disposal may come at any moment and more than once: it closes the transport, a pending read gives 0 and a pending write completes.
/// </remarks>
public interface IPort : IAsyncDisposable
{
    /// <summary>Where the DTE came from, for logs, such as <c>tcp 127.0.0.1:50112</c>.</summary>
    string Description { get; }

    /// <summary>Lines driven by the DTE as last seen. A transport without lines reports DTR and RTS asserted while it is open.</summary>
    DteLines DteLines { get; }

    /// <summary>
    /// Line settings the DTE asked for, as last seen; null where the transport has none. Those in force when the port is accepted are
    /// there from the start and not raised as a change.
    /// </summary>
    LineSettings? LineSettings { get; }

    /// <summary>
    /// Raised when a line of the DTE changes. Where the transport orders lines and data (RFC 2217), it is raised from within
    /// <see cref="ReadAsync"/>, after the bytes before it have been returned and before the bytes behind it are; so an owner that stops
    /// reading does not see lines either. Where it does not (a serial device), it is raised on a thread of its own.
    /// </summary>
    event Action<DteLines>? DteLinesChanged;

    /// <summary>Raised, in the same order as <see cref="DteLinesChanged"/>, when the DTE changes baud rate, data bits, parity or stop bits.</summary>
    event Action<LineSettings>? LineSettingsChanged;

    /// <summary>Drives the lines of the DCE. Ignored by transports that cannot carry them.</summary>
    /// <param name="lines">The lines to be asserted; all others are deasserted.</param>
    void SetDceLines(DceLines lines);

    /// <summary>Reads what the DTE sent. A read that is cancelled loses no byte.</summary>
    /// <param name="buffer">Where the bytes go; at least 1 byte long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The number of bytes read; 0 when the DTE is gone for good. Transport errors are an orderly 0, never an exception.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>
    /// Sends bytes to the DTE and completes when the transport has taken all of them; a DTE that does not read makes it wait. After the
    /// DTE is gone, bytes are dropped. When cancelled, any part of the bytes may have been sent.
    /// </summary>
    /// <param name="data">The bytes; not kept after completion.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);
}
