namespace Ec20Emulator.Modem.Control;

/// <summary>The message service of a modem.</summary>
/// <param name="OwnNumber">Number of the SIM card: messages to it come back.</param>
/// <param name="ServiceCentre">AT+CSCA; null where none is set.</param>
/// <param name="Waiting">Messages the network has for the modem and has not got rid of.</param>
/// <param name="Sent">Number of messages sent so far.</param>
/// <param name="Stores">The memories ME, SM and SR.</param>
public sealed record SmsState(string OwnNumber, string? ServiceCentre, int Waiting, long Sent, IReadOnlyList<SmsStoreSummary> Stores);

/// <summary>A memory for messages.</summary>
/// <param name="Name">ME, SM or SR.</param>
/// <param name="Used">Messages in it.</param>
/// <param name="Capacity">Messages it has room for.</param>
public sealed record SmsStoreSummary(string Name, int Used, int Capacity);
