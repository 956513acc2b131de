namespace Ec20Emulator.Modem;

/// <summary>The SIM card of a modem.</summary>
public sealed record SimOptions
{
    /// <summary>False for an empty card holder.</summary>
    public bool IsInserted { get; init; } = true;

    /// <summary>Up to 15 digits; the first five or six name the home network.</summary>
    public string Imsi { get; init; } = "460013210226023";

    /// <summary>The subscriber's number: up to 20 digits, behind <c>+</c> where international.</summary>
    public string OwnNumber { get; init; } = "+8613012345678";

    /// <summary>Number of the service centre for short messages the card comes with; empty = none.</summary>
    public string ServiceCentre { get; init; } = "+8613800210500";

    /// <summary>Card number, 19 or 20 digits.</summary>
    public string Iccid { get; init; } = "89860125128306012474";

    /// <summary>PIN, 4-8 digits.</summary>
    public string Pin { get; init; } = "1234";

    /// <summary>Code that lifts the block after three wrong PINs: 8 digits.</summary>
    public string Puk { get; init; } = "26601934";

    /// <summary>True where the card asks for its PIN at each start.</summary>
    public bool IsPinRequired { get; init; }
}
