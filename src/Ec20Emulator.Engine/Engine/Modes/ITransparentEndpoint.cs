namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Why a port left transparent mode.</summary>
internal enum TransparentExit
{
    /// <summary>Guarded <c>+++</c>, or DTR off under AT&amp;D1: the connection is kept.</summary>
    Suspended,

    /// <summary>DTR off under AT&amp;D2, or a DTE that went away under it: the connection is dropped.</summary>
    HungUp,

    /// <summary>Power is gone: what is under way is lost, and nobody is told.</summary>
    PowerLost,
}

/// <summary>What a port in transparent mode is joined to.</summary>
internal interface ITransparentEndpoint
{
    /// <summary>Takes bytes of the DTE.</summary>
    /// <returns>How many were taken; fewer than offered holds the DTE back until <see cref="PortIntake.Pump"/> is called.</returns>
    int Offer(ReadOnlySpan<byte> data);

    /// <summary>Takes the last bytes of the DTE, all of them, before <see cref="Left"/>, unless power is gone: at most what a port holds.</summary>
    void TakeRest(ReadOnlySpan<byte> data);

    /// <summary>The port's output takes bytes again.</summary>
    void OutputRelieved();

    /// <summary>The port has left transparent mode.</summary>
    void Left(TransparentExit exit);
}
