using System.ComponentModel.DataAnnotations;

namespace Ec20Emulator.Control.Requests;

/// <summary>Cells in reach, or none.</summary>
internal sealed record CoverageRequest : TimedRequest
{
    /// <summary>False: no cell can be heard any more.</summary>
    public required bool HasCoverage { get; init; }
}

/// <summary>Whether the network takes the modem.</summary>
internal sealed record RefusalRequest : TimedRequest
{
    /// <summary>True: the modem is turned away.</summary>
    public required bool RefusesRegistration { get; init; }
}

/// <summary>The signal level.</summary>
internal sealed record SignalRequest : TimedRequest
{
    /// <summary>As AT+CSQ shows it.</summary>
    [Range(0, 31)]
    public required int Signal { get; init; }
}

/// <summary>The cell the modem moves on to.</summary>
internal sealed record CellRequest : TimedRequest
{
    /// <summary>Tracking or location area.</summary>
    [Range(0, 0xFFFF)]
    public required int AreaCode { get; init; }

    /// <summary>Cell identity.</summary>
    [Range(0, 0xFFFFFFF)]
    public required int CellId { get; init; }
}
