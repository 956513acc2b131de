namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Classes of supplementary services (3GPP 27.007, 7.4): 1 voice, 2 data, 4 fax.</summary>
internal static class ServiceClass
{
    /// <summary>Voice calls.</summary>
    public const int Voice = 1;

    /// <summary>All classes.</summary>
    public const int All = 7;

    /// <summary>Each class.</summary>
    public static readonly int[] Each = [Voice, 2, 4];
}
