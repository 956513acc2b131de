using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Files;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Hardware;

namespace Ec20Emulator.Modem;

/// <summary>Which features a modem is made of, and how they know each other.</summary>
internal sealed class ModemAssembly
{
    public ModemAssembly(ModemCore core)
    {
        Power = new PowerControl(core, () => Features!);
        Features =
        [
            new GeneralFeature(core),
            new FileFeature(core),
            new InitialFiles(core),
            Power,
        ];
    }

    /// <summary>The features, in the order they are powered on.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>The power key and what hangs on it.</summary>
    public PowerControl Power { get; }
}
