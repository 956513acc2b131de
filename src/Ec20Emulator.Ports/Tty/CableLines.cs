namespace Ec20Emulator.Ports.Tty;

/// <summary>What the inputs at our end of a null-modem cable tell of the DTE's lines.</summary>
/// <remarks>
/// A three-wire cable leads none of them: until an input has been seen asserted, the line of the DTE it stands for counts as asserted.
/// </remarks>
internal sealed class CableLines
{
    /// <summary>Lines of the DTE where nothing is known of them.</summary>
    internal const DteLines All = DteLines.Dtr | DteLines.Rts;

    private DteLines _wired;

    /// <summary>The lines of the DTE.</summary>
    /// <param name="asserted">Those whose input is asserted.</param>
    internal DteLines From(DteLines asserted)
    {
        _wired |= asserted;
        return asserted | (All & ~_wired);
    }

    /// <summary>The lines of the DTE whose inputs are asserted: the cable leads its DTR to our DSR and DCD, its RTS to our CTS.</summary>
    internal static DteLines Asserted(bool dsr, bool dcd, bool cts) => (dsr || dcd ? DteLines.Dtr : 0) | (cts ? DteLines.Rts : 0);
}
