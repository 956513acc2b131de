namespace Ec20Emulator.Modem.Persistence;

/// <summary>The state of a modem without a state directory: kept in memory, gone with the process.</summary>
internal sealed class VolatileState : IModemState
{
    /// <inheritdoc/>
    public StateFolder? Folder => null;

    /// <inheritdoc/>
    public ISavedSettings Settings { get; } = new VolatileSettings();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
