using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Power.Commands;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Power;

/// <summary>Power key, supply, AT+CFUN and AT+QPOWD (at-engine.md 14).</summary>
internal sealed class PowerFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<PowerFeature>
    {
        room => new Cfun(room._network.Function, room.Supply),
        room => new QPowd(room.Supply),
    };

    private readonly NetworkFeature _network;
    private readonly UsbConnector _usb;

    /// <summary>Puts the feature together.</summary>
    /// <param name="core">What the modem stands on.</param>
    /// <param name="network">What starts and ends with the modem.</param>
    /// <param name="features">All features, in the order they are powered on.</param>
    public PowerFeature(ModemCore core, NetworkFeature network, Func<IReadOnlyList<Feature>> features)
    {
        (_network, _usb) = (network, core.Usb);
        Supply = new PowerSupply(core, network.Function, network.Sim, network.Registration, features);
        Pins = new PowerPins(core, Supply);
    }

    /// <summary>Power key, supply and reset line.</summary>
    public PowerPins Pins { get; }

    public override IEnumerable<WorldControl> World => [Pins];

    public override CommandSet Commands => Declared;

    /// <summary>Whether the modem runs.</summary>
    public PowerSupply Supply { get; }

    public override IEnumerable<(string Name, object State)> Look() => _usb.Device is { } device
        ? [("power", Pins.Look()), ("usb", UsbSummary.Of(device))]
        : [("power", Pins.Look())];
}
