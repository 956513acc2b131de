using Ec20Emulator.Modem.Core.Profiles;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Calls.Remote;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Phonebook.Books;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Phonebook;

/// <summary>
/// The phonebooks by name (sms-calls.md 7): SM, FD, ON and LD are files of the card, ME is the module's, DC, MC and RC are the calls that were
/// dialled, missed and answered, the newest first, EN the emergency numbers. Each is made when it is asked for.
/// </summary>
internal sealed class Phonebooks(SimCard sim, ISavedSettings settings, CallTable calls, PastCalls past, EmergencyNumbers emergency)
    : IProfileMember
{
    /// <summary>The card's own.</summary>
    public const string Sm = "SM";

    /// <summary>Numbers dialled.</summary>
    public const string Dc = "DC";

    /// <summary>Fixed numbers; writing wants the second PIN.</summary>
    public const string Fd = "FD";

    /// <summary>The last numbers dialled, on the card.</summary>
    public const string Ld = "LD";

    /// <summary>Calls missed.</summary>
    public const string Mc = "MC";

    /// <summary>The module's.</summary>
    public const string Me = "ME";

    /// <summary>Calls answered.</summary>
    public const string Rc = "RC";

    /// <summary>Emergency numbers.</summary>
    public const string En = "EN";

    /// <summary>Own numbers.</summary>
    public const string On = "ON";

    /// <summary>The one AT+CPBS has chosen.</summary>
    public string Chosen { get; set; } = Sm;

    public string Name => "cpbs";

    public ProfileUses Uses => ProfileUses.Factory;

    /// <summary>A phonebook.</summary>
    public IPhonebook this[string name] => name switch
    {
        Sm => new CardBook(sim, CardFileId.Phonebook),
        Fd => new CardBook(sim, CardFileId.Fixed),
        On => new CardBook(sim, CardFileId.OwnNumbers),
        Ld => LastDialled,
        Me => new DeviceBook(settings),
        Dc => Calls(call => call.Direction is CallDirection.Outgoing),
        Mc => Calls(call => call is { Direction: CallDirection.Incoming, IsOffered: true, EndReason: not null }),
        Rc => Calls(call => call is { Direction: CallDirection.Incoming, IsOffered: false }),
        _ => new ListBook(EmergencyNumbers.Most, emergency.Of(sim.IsReady).Select(number => NumberRecord.Of(number, ""))),
    };

    public void ResetToFactory() => Chosen = Sm;

    /// <summary>LD.</summary>
    public CardBook LastDialled => new(sim, CardFileId.Dialled);

    private ListBook Calls(Func<Call, bool> condition) => new(
        PastCalls.Most,
        past.All.Concat(calls.All).Where(condition).Reverse().Select(call => new NumberRecord(call.Number.Digits, call.Number.Type, "")));
}
