namespace Ec20Emulator.Modem.Features.Qmi;

/// <summary>Where a QMI host is: frames of it, and frames for it.</summary>
internal interface IQmiPort
{
    /// <summary>Where it is, for logs.</summary>
    string Description { get; }

    /// <summary>The next frame of the host; null once it is gone. Holds the host back while it does not take what it was told.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>A frame for the host; does not wait. What a host that does not listen was told unasked may be lost.</summary>
    void Write(byte[] frame);
}
