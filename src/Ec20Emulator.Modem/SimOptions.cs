namespace Ec20Emulator.Modem;

/// <summary>
/// The SIM card of a modem, as data: what it holds when it comes out of its envelope. Commands, APDUs and the network read the elementary files
/// made of it (3GPP 51.011, 31.102); what they write stays with the modem, the data does not change, so that many modems can share it.
/// </summary>
public sealed record SimOptions
{
    private static readonly SimOperator[] Home = [new("46001", "CHN-UNICOM", "UNICOM")];

    /// <summary>False for an empty card holder.</summary>
    public bool IsInserted { get; init; } = true;

    /// <summary>Up to 15 digits; the first five or six name the home network.</summary>
    public string Imsi { get; init; } = "460013210226023";

    /// <summary>The subscriber's number: up to 20 digits, behind <c>+</c> where international; empty = the card holds none.</summary>
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

    /// <summary>Wrong PINs the card takes before it asks for the PUK, 0-3.</summary>
    public int PinAttempts { get; init; } = 3;

    /// <summary>Wrong PUKs the card takes before it is blocked for good, 0-10.</summary>
    public int PukAttempts { get; init; } = 10;

    /// <summary>Second PIN, for what only its owner may write: 4-8 digits.</summary>
    public string Pin2 { get; init; } = "5678";

    /// <summary>Code that lifts the block of the second PIN: 8 digits.</summary>
    public string Puk2 { get; init; } = "62347519";

    /// <summary>Wrong second PINs the card takes, 0-3.</summary>
    public int Pin2Attempts { get; init; } = 3;

    /// <summary>Wrong second PUKs the card takes, 0-10.</summary>
    public int Puk2Attempts { get; init; } = 10;

    /// <summary>Code of whoever issued the card, 8-16 hexadecimal digits; null = nobody can write what is his.</summary>
    public string? AdministrativeCode { get; init; }

    /// <summary>Name of the service provider, up to 16 characters of the GSM alphabet or 7 others; empty = none.</summary>
    public string ServiceProvider { get; init; } = "";

    /// <summary>True where the name of the registered network is to be shown beside that of the provider.</summary>
    public bool ShowsNetworkName { get; init; }

    /// <summary>Digits of the network code in the IMSI, 2 or 3; null = as the known operators have it, else 2.</summary>
    public int? NetworkCodeLength { get; init; }

    /// <summary>Names the card has for networks (files PNN and OPL); at most 200.</summary>
    public IReadOnlyList<SimOperator> Operators { get; init; } = Home;

    /// <summary>Networks the card may not use, 5 or 6 digits each (file FPLMN); at most 20.</summary>
    public IReadOnlyList<string> ForbiddenNetworks { get; init; } = [];

    /// <summary>Group identifier (file GID1) in hexadecimal digits; empty = none.</summary>
    public string GroupId { get; init; } = "";

    /// <summary>Entries of the phonebook SM, at most 250.</summary>
    public IReadOnlyList<SimContact> Phonebook { get; init; } = [];

    /// <summary>Entries of the phonebook FD, at most 10.</summary>
    public IReadOnlyList<SimContact> FixedDialling { get; init; } = [];

    /// <summary>Elementary files beside those made of the data above, or in their place.</summary>
    public IReadOnlyList<SimFile> Files { get; init; } = [];

    /// <summary>Applications beside the USIM, at most 10.</summary>
    public IReadOnlyList<SimApplication> Applications { get; init; } = [];
}
