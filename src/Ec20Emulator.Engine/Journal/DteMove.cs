namespace Ec20Emulator.Modem.Journal;

/// <summary>A DTE at a port of the modem did something beside sending bytes.</summary>
/// <param name="Port">The modem's name of the port.</param>
/// <param name="Kind">What it did.</param>
internal sealed record DteMove(string Port, DteMoveKind Kind);

/// <summary>What a DTE can do.</summary>
internal enum DteMoveKind
{
    /// <summary>It was attached.</summary>
    Came,

    /// <summary>It went away.</summary>
    Went,

    /// <summary>It asserted DTR.</summary>
    DtrOn,

    /// <summary>It took DTR back.</summary>
    DtrOff,
}
