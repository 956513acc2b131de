using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms;

/// <summary>Log lines about short messages. Texts and numbers are not logged.</summary>
internal static partial class SmsLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Place} of {Store} cannot be read from the saved state; it is left out")]
    public static partial void StoredMessageUnreadable(ILogger logger, string store, string place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Saved SMS settings cannot be read, factory values are used: {Reason}")]
    public static partial void SettingsUnreadable(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Command} refused: {Reason}")]
    public static partial void Refused(ILogger logger, string command, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Message received, {Length} octets: {Fate}")]
    public static partial void Received(ILogger logger, int length, string fate);

    [LoggerMessage(Level = LogLevel.Information, Message = "Cell broadcast {Id}, page {Page} of {Pages}: {Fate}")]
    public static partial void Broadcast(ILogger logger, int id, int page, int pages, string fate);

    [LoggerMessage(Level = LogLevel.Information, Message = "The DTE refused the message passed on to it: it is gone")]
    public static partial void RefusedByDte(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message not taken from the network: {Store} is full or cannot be written; it comes again when there is room")]
    public static partial void StoreFull(ILogger logger, string store);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Status report lost: {Store} is full")]
    public static partial void ReportLost(ILogger logger, string store);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No AT+CNMA within {Seconds} s: AT+CNMI routes nothing to the DTE any more, the message comes again")]
    public static partial void NotAcknowledged(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} indications of messages are dropped: {Reason}")]
    public static partial void IndicationsDropped(ILogger logger, int count, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message or report for the modem is lost: {Limit} wait already")]
    public static partial void NetworkFull(ILogger logger, int limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of {Sender} cannot be read: it is dropped")]
    public static partial void NotDeliverable(ILogger logger, string sender);

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {Reference} sent, {Length} octets")]
    public static partial void Sent(ILogger logger, byte reference, int length);

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {Reference} not sent: {Error}")]
    public static partial void NotSent(ILogger logger, byte reference, string error);
}
