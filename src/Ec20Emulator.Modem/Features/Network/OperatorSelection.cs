namespace Ec20Emulator.Modem.Features.Network;

/// <summary>Values of <c>mode</c> in AT+COPS (network-sim.md 3).</summary>
internal enum SelectionMode
{
    /// <summary>The modem chooses.</summary>
    Automatic = 0,

    /// <summary>The host chooses.</summary>
    Manual = 1,

    /// <summary>The modem stays off the network.</summary>
    Deregistered = 2,

    /// <summary>Only sets the format names are read in.</summary>
    FormatOnly = 3,

    /// <summary>The host chooses; the modem does where that fails.</summary>
    ManualThenAutomatic = 4,
}

/// <summary>Which network the modem is to use.</summary>
/// <param name="Mode">Who chooses.</param>
/// <param name="Format">Format of <paramref name="OperatorName"/>, 0-2.</param>
/// <param name="OperatorName">The operator the host chose.</param>
/// <param name="Access">The technology the host chose; null = any.</param>
internal sealed record OperatorSelection(SelectionMode Mode, int Format = 0, string OperatorName = "", RadioAccess? Access = null)
{
    /// <summary>The modem chooses.</summary>
    public static readonly OperatorSelection Automatic = new(SelectionMode.Automatic);

    /// <summary>True where a cell may be used.</summary>
    public bool Allows(Cell cell) => Mode switch
    {
        SelectionMode.Automatic => !cell.IsForbidden,
        SelectionMode.Deregistered => false,
        _ => cell.Operator.Name(Format).Equals(OperatorName, StringComparison.OrdinalIgnoreCase) && (Access is null || Access == cell.Access),
    };
}
