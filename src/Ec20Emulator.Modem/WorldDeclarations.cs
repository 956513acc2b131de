using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem;

/// <summary>What the controls of a modem declare. They are named here, since a program from which unused code was cut away cannot look for them.</summary>
internal static class WorldDeclarations
{
    /// <summary>All of them, by word.</summary>
    public static IReadOnlyList<ControlDeclaration> All { get; } =
    [
        ControlDeclaration.Of(typeof(CallControl)),
        ControlDeclaration.Of(typeof(ClockControl)),
        ControlDeclaration.Of(typeof(GnssControl)),
        ControlDeclaration.Of(typeof(HardwareControl)),
        ControlDeclaration.Of(typeof(PortLines)),
        ControlDeclaration.Of(typeof(NetworkControl)),
        ControlDeclaration.Of(typeof(NetworkTimeControl)),
        ControlDeclaration.Of(typeof(PowerPins)),
        ControlDeclaration.Of(typeof(SimControl)),
        ControlDeclaration.Of(typeof(SmsControl)),
        ControlDeclaration.Of(typeof(UrcInjector)),
        ControlDeclaration.Of(typeof(UssdControl)),
    ];
}
