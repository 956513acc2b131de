namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Answers CONNECT and joins a port to an endpoint.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="connectText">What follows CONNECT, or null.</param>
/// <returns>The mode, for the endpoint to end it.</returns>
internal delegate TransparentMode TransparentEntry(ITransparentEndpoint endpoint, string? connectText = null);

/// <summary>A connection that has left transparent mode on a port and may go back there: ATO.</summary>
internal interface ISuspendedConnection
{
    /// <summary>False where it is gone, or somewhere else by now.</summary>
    bool CanResume { get; }

    /// <summary>Goes back to transparent mode.</summary>
    void Resume(TransparentEntry enter);
}
