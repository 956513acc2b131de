using Ec20Emulator.Qmi.Layouts;

namespace Ec20Emulator.Qmi.Tables;

/// <summary>UIM: the card.</summary>
internal static class UimTable
{
    /// <summary>Kind of session, application.</summary>
    public static readonly TlvLayout Session = new(0x01, "u8 counted8");

    /// <summary>Identifier, and those of the directories above it, low byte first.</summary>
    public static readonly TlvLayout File = new(0x02, "u16 counted8");

    /// <summary>Where, and how many bytes; 0 = all.</summary>
    public static readonly TlvLayout Part = new(0x03, "u16 u16");

    public static readonly MessageLayout ReadTransparent = new(0x0020, "Read Transparent") { Required = [Session, File, Part] };

    /// <summary>Number, and length; 0 = whatever it has.</summary>
    public static readonly TlvLayout Record = new(0x03, "u16 u16");

    public static readonly MessageLayout ReadRecord = new(0x0021, "Read Record") { Required = [Session, File, Record] };

    public static readonly MessageLayout GetFileAttributes = new(0x0024, "Get File Attributes") { Required = [Session, File] };

    /// <summary>Size, identifier, kind, size and count of records, five rights (logic and mask), description.</summary>
    public static readonly TlvLayout Attributes = new(0x11, "u16 u16 u8 u16 u16 u8 u16 u8 u16 u8 u16 u8 u16 u8 u16 counted16");

    /// <summary>The card's status words.</summary>
    public static readonly TlvLayout CardResult = new(0x10, "u8 u8");

    public static readonly TlvLayout Content = new(0x11, "counted16");

    public static readonly TlvLayout PinProtection = new(0x02, "u8 u8 counted8");
    public static readonly TlvLayout Pin = new(0x02, "u8 counted8");
    public static readonly TlvLayout TwoCodes = new(0x02, "u8 counted8 counted8");
    public static readonly MessageLayout SetPinProtection = new(0x0025, "Set PIN Protection") { Required = [Session, PinProtection] };
    public static readonly MessageLayout VerifyPin = new(0x0026, "Verify PIN") { Required = [Session, Pin] };
    public static readonly MessageLayout UnblockPin = new(0x0027, "Unblock PIN") { Required = [Session, TwoCodes] };
    public static readonly MessageLayout ChangePin = new(0x0028, "Change PIN") { Required = [Session, TwoCodes] };
    public static readonly TlvLayout AttemptsLeft = new(0x10, "u8 u8");

    /// <summary>Bits; 0 the status of the card.</summary>
    public static readonly TlvLayout EventMask = new(0x01, "u32");

    public static readonly MessageLayout RegisterEvents = new(0x002E, "Register Events") { Required = [EventMask] };
    public static readonly TlvLayout GrantedMask = new(0x10, "u32");

    public static readonly MessageLayout GetCardStatus = new(0x002F, "Get Card Status");
    public static readonly MessageLayout CardStatusChanged = new(0x0032, "Card Status");

    /// <summary>
    /// Four applications by card and place; cards: state, universal PIN (state, attempts), error, applications: kind, state, personalisation (state,
    /// feature, attempts), identifier, 1 where the universal PIN replaces the first, both PINs (state, attempts).
    /// </summary>
    public static readonly TlvLayout CardStatus = new(
        0x10, "u16 u16 u16 u16 list8( u8 u8 u8 u8 u8 list8( u8 u8 u8 u8 u8 u8 counted8 u8 u8 u8 u8 u8 u8 u8 ) )");

    public static readonly MessageLayout GetSlotStatus = new(0x0047, "Get Slot Status");

    /// <summary>Card, slot, logical slot, number of the card.</summary>
    public static readonly TlvLayout Slots = new(0x10, "list8( u32 u32 u8 counted8 )");
}
