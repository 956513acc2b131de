namespace Ec20Emulator.Modem.Persistence;

/// <summary>What a modem keeps beyond a power cycle. Disposing it lets go of the place it is kept in.</summary>
internal interface IModemState : IDisposable
{
    /// <summary>The UFS files.</summary>
    IUfsPersistence Ufs { get; }

    /// <summary>Saved settings: the profile of AT&amp;W, AT+QURCCFG, AT+CGDCONT and their like.</summary>
    ISavedSettings Settings { get; }
}
