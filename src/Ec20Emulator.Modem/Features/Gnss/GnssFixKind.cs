using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>What a GNSS receiver can find out at best.</summary>
public enum GnssFixKind
{
    /// <summary>No fix.</summary>
    [Word("none")]
    None,

    /// <summary>Position without altitude.</summary>
    [Word("2d")]
    TwoDimensional,

    /// <summary>Position and altitude.</summary>
    [Word("3d")]
    ThreeDimensional,
}
