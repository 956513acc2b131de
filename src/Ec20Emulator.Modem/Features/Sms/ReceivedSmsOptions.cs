using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>How a text arrives at the modem.</summary>
public sealed record ReceivedSmsOptions
{
    /// <summary>Message class, 0-3; null = none.</summary>
    [Range(0, 3), Field("0 is shown at once, 2 goes to the SIM card; null = none.")]
    public int? MessageClass { get; init; }

    /// <summary>True to send UCS2 even where the default alphabet has all characters.</summary>
    [Field("True for UCS2 even where the default alphabet would do.")]
    public bool IsUcs2 { get; init; }

    /// <summary>When the service centre got it, with its zone; null = now, UTC.</summary>
    [ClockText, Field("Time stamp of the service centre; null = now.")]
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The service centre, as a number; null = the one of the SIM card.</summary>
    [ServiceCentre, Field("Number of the service centre; null = that of the network.")]
    public string? ServiceCentre { get; init; }

    /// <summary>Protocol identifier, 0-255.</summary>
    [Range(0, 255), Field("Protocol identifier.")]
    public byte Protocol { get; init; }

    /// <summary>Says it is this part of a longer message, reference 0-255. Without it a text that is too long for one message is cut into parts.</summary>
    [IncomingPart, Field("Says it is this part of a longer message.")]
    public SmsPart? Part { get; init; }
}
