using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Control.Requests;

/// <summary>A short message for the modem: a text, or a PDU as it comes.</summary>
internal sealed record ReceivedSmsRequest : TimedRequest
{
    /// <summary>Who sends it: 1-20 digits, perhaps behind +, or 1-11 letters.</summary>
    public string? From { get; init; }

    /// <summary>The text; in parts where it is too long for one message.</summary>
    public string? Text { get; init; }

    /// <summary>Instead of the two: service centre and TPDU in hexadecimal digits.</summary>
    public string? Pdu { get; init; }

    /// <summary>0 is shown at once, 2 goes to the SIM card; null = none.</summary>
    [Range(0, 3)]
    public int? MessageClass { get; init; }

    /// <summary>True for UCS2 even where the default alphabet would do.</summary>
    public bool IsUcs2 { get; init; }

    /// <summary>Time stamp of the service centre; null = now.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Number of the service centre; null = that of the network.</summary>
    public string? ServiceCentre { get; init; }

    /// <summary>What the modem is to get of it.</summary>
    public ReceivedSmsOptions Options => new() { MessageClass = MessageClass, IsUcs2 = IsUcs2, SentAt = SentAt, ServiceCentre = ServiceCentre };
}

/// <summary>Whether messages the modem sends are taken.</summary>
internal sealed record SmsPolicyRequest : TimedRequest
{
    /// <summary>What AT+CMGS answers as +CMS ERROR; null = messages are taken.</summary>
    [Range(1, 999)]
    public int? Cms { get; init; }

    /// <summary>How many messages are refused; null = all from now on.</summary>
    [Range(1, int.MaxValue)]
    public int? Times { get; init; }

    /// <summary>How long it takes to refuse one, in ms.</summary>
    [Range(0, 120_000)]
    public int AfterMs { get; init; }
}

/// <summary>Whether status reports come by themselves.</summary>
internal sealed record SmsReportsRequest : TimedRequest
{
    /// <summary>False: only those sent through this API.</summary>
    public required bool ByThemselves { get; init; }
}

/// <summary>A status report.</summary>
internal sealed record SmsReportRequest : TimedRequest
{
    /// <summary>The reference the DTE was told.</summary>
    [Range(0, 255)]
    public required int Reference { get; init; }

    /// <summary>0 delivered, 48 still trying, 70 validity period expired.</summary>
    [Range(0, 255)]
    public int Status { get; init; }
}
