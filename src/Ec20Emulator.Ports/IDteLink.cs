namespace Ec20Emulator.Ports;

/// <summary>What a modem needs of a DTE to talk to it: where bytes go, and the lines between them.</summary>
/// <remarks>An <see cref="IPort"/> is one; so is a channel of a multiplexer, whose input comes with that of the port it runs on.</remarks>
public interface IDteLink
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

    /// <summary>Drives the lines of the DCE. Ignored by transports that cannot carry them.</summary>
    /// <param name="lines">The lines to be asserted; all others are deasserted.</param>
    void SetDceLines(DceLines lines);

    /// <summary>
    /// Sends bytes to the DTE and completes when the transport has taken all of them; a DTE that does not read makes it wait. After the
    /// DTE is gone, bytes are dropped. When cancelled, any part of the bytes may have been sent.
    /// </summary>
    /// <param name="data">The bytes; not kept after completion.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);
}
