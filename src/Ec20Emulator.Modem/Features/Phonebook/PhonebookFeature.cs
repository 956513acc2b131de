using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Phonebook.Commands;

namespace Ec20Emulator.Modem.Features.Phonebook;

/// <summary>The phonebooks (sms-calls.md 7).</summary>
internal sealed class PhonebookFeature : Feature
{
    private readonly Phonebooks _books;

    public PhonebookFeature(ModemCore core, SimCard sim, CallFeature calls, TeCharacterSet characterSet)
    {
        _books = new Phonebooks(sim, core.State.Settings, calls.Table, calls.Past, calls.Emergency);
        core.Profile.Join(_books);
        var availability = new PhonebookAvailability(sim);
        var directory = new NumberDirectory(_books, availability, characterSet);
        calls.Table.Changed += directory.Remember;
        Directory = directory;
        Commands =
        [
            new Cpbs(_books, availability),
            new Cpbr(_books, availability, characterSet),
            new Cpbf(_books, availability, characterSet),
            new Cpbw(_books, availability, characterSet),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    /// <summary>What calls ask.</summary>
    public INumberDirectory Directory { get; }

    public override void PowerOn() => _books.ResetToFactory();
}
