namespace Ec20Emulator.Modem.Persistence;

/// <summary>What a modem keeps beyond a power cycle. Disposing it lets go of the place it is kept in.</summary>
internal interface IModemState : IDisposable
{
    /// <summary>The folder it is kept in; null where it lives as long as the process.</summary>
    StateFolder? Folder { get; }

    /// <summary>Saved settings: the profile of AT&amp;W, AT+QURCCFG, AT+CGDCONT and their like.</summary>
    ISavedSettings Settings { get; }
}

/// <summary>A folder of the host computer with files of a modem.</summary>
/// <param name="Path">Full path, for messages.</param>
/// <param name="Files">Its files.</param>
internal sealed record StateFolder(string Path, IStateFiles Files);
