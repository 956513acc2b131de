namespace Ec20Emulator.Benchmarks.Dialling;

/// <summary>One DTE at each of many modems; every one has said AT and got its OK.</summary>
internal sealed class FleetDialogue : IAsyncDisposable
{
    private readonly IReadOnlyList<Dte> _dtes;
    private readonly byte[] _open;

    /// <summary>Says hello.</summary>
    /// <param name="dtes">One per modem.</param>
    /// <param name="peerPort">Port of the TLS server.</param>
    public FleetDialogue(IReadOnlyList<Dte> dtes, int peerPort)
    {
        _dtes = dtes;
        _open = ModemDialogue.OpenSsl(peerPort, mode: 0);
        foreach (var dte in dtes)
            dte.SwitchEchoOff();
    }

    /// <summary>Opens one verified SSL session at each modem, in buffer mode.</summary>
    public void OpenSessions()
    {
        foreach (var dte in _dtes)
        {
            dte.ActivateContext();
            dte.ConfigureSsl();
            dte.Exchange(_open, "\r\nOK\r\n\r\n+QSSLOPEN: 4,0\r\n"u8);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var dte in _dtes)
            dte.Dispose();
        return ValueTask.CompletedTask;
    }
}
