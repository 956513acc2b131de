namespace Ec20Emulator.Modem.Control;

/// <summary>How a text arrives at the modem.</summary>
public sealed record ReceivedSmsOptions
{
    /// <summary>Message class, 0-3; null = none.</summary>
    public int? MessageClass { get; init; }

    /// <summary>True to send UCS2 even where the default alphabet has all characters.</summary>
    public bool IsUcs2 { get; init; }

    /// <summary>When the service centre got it, with its zone; null = now, UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The service centre, as a number; null = the one of the SIM card.</summary>
    public string? ServiceCentre { get; init; }

    /// <summary>Protocol identifier, 0-255.</summary>
    public byte Protocol { get; init; }

    /// <summary>Says it is this part of a longer message, reference 0-255. Without it a text that is too long for one message is cut into parts.</summary>
    public SmsPart? Part { get; init; }
}
