namespace Ec20Emulator.Modem.Control;

/// <summary>A short message the modem has sent.</summary>
/// <param name="Number">Counts the messages sent, from 1.</param>
/// <param name="Time">When the network took it.</param>
/// <param name="Reference">The <c>mr</c> the DTE was told, 0-255.</param>
/// <param name="Destination">Where it goes: digits, with <c>+</c> where international.</param>
/// <param name="ServiceCentre">The service centre it was handed to.</param>
/// <param name="Text">Its text, without a header; null where it carries octets.</param>
/// <param name="Pdu">Service centre and TPDU (SMS-SUBMIT) in hexadecimal digits.</param>
/// <param name="Part">Its place in a longer message; null where it is one of its own.</param>
/// <param name="WantsReport">True where the DTE asked for a status report.</param>
public sealed record SentMessage(
    long Number, DateTimeOffset Time, int Reference, string Destination, string ServiceCentre, string? Text, string Pdu, SmsPart? Part, bool WantsReport);

/// <summary>A stretch of the outbox.</summary>
/// <param name="Messages">Oldest first.</param>
/// <param name="Last">Number of the last one of them; where there is none, the number asked from. Ask from here next time.</param>
/// <param name="IsComplete">False where older messages behind the number asked from are gone: the outbox keeps the newest 1000.</param>
public sealed record SentMessages(IReadOnlyList<SentMessage> Messages, long Last, bool IsComplete);

/// <summary>Place of a message in a longer one.</summary>
/// <param name="Reference">Same in all parts, 0-65535.</param>
/// <param name="Number">From 1.</param>
/// <param name="Total">Number of parts, 1-255.</param>
public sealed record SmsPart(int Reference, int Number, int Total);
