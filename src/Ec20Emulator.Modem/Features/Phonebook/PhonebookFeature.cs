using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Phonebook.Commands;

namespace Ec20Emulator.Modem.Features.Phonebook;

/// <summary>The phonebooks (sms-calls.md 7).</summary>
internal sealed class PhonebookFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<PhonebookFeature>
    {
        room => new Cpbs(room._books, room._availability),
        room => new Cpbr(room._books, room._availability, room._characterSet),
        room => new Cpbf(room._books, room._availability, room._characterSet),
        room => new Cpbw(room._books, room._availability, room._characterSet),
    };

    private readonly PhonebookAvailability _availability;
    private readonly TeCharacterSet _characterSet;
    private readonly Phonebooks _books;

    public PhonebookFeature(ModemCore core, SimCard sim, CallFeature calls, TeCharacterSet characterSet)
    {
        _characterSet = characterSet;
        _books = new Phonebooks(sim, core.State.Settings, calls.Table, calls.Past, calls.Emergency);
        core.Profile.Join(_books);
        _availability = new PhonebookAvailability(sim);
        var directory = new NumberDirectory(_books, _availability, characterSet);
        calls.Table.Changed += directory.Remember;
        Directory = directory;
    }

    public override CommandSet Commands => Declared;

    /// <summary>What calls ask.</summary>
    public INumberDirectory Directory { get; }

    public override void PowerOn() => _books.ResetToFactory();
}
