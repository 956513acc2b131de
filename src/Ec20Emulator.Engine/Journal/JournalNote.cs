namespace Ec20Emulator.Modem.Journal;

/// <summary>Something done to a modem beside the bytes of its ports, as whoever did it knows it: what it takes to have the dialogue again.</summary>
/// <param name="After">Cursor of the entry behind which it was done.</param>
/// <param name="ModemTime">When, by the modem's clock.</param>
/// <param name="Subject">What was done.</param>
internal sealed record JournalNote(long After, DateTimeOffset ModemTime, object Subject);
