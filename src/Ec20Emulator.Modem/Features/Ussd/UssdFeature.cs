using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Ussd.Commands;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Features.Ussd;

/// <summary>USSD (sms-calls.md 9).</summary>
internal sealed class UssdFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<UssdFeature>
    {
        room => new Cusd(room.Session, room._characterSet),
    };

    private readonly TeCharacterSet _characterSet;

    public UssdFeature(ModemCore core, Registration registration, TeCharacterSet characterSet)
    {
        _characterSet = characterSet;
        Network = new UssdNetwork(core.Logs.CreateLogger("Ussd"));
        Session = new UssdSession(core, registration, characterSet, Network);
        core.Profile.Join(Session);
        Control = new UssdControl(core, this);
    }

    /// <summary>The network's side.</summary>
    public UssdControl Control { get; }

    public override IEnumerable<WorldControl> World => [Control];

    public override CommandSet Commands => Declared;

    /// <summary>What the network answers.</summary>
    public UssdNetwork Network { get; }

    /// <summary>The session.</summary>
    public UssdSession Session { get; }

    public override void PowerOn() => Session.ResetToFactory();

    public override void PowerOff() => Session.Cancel();
}
