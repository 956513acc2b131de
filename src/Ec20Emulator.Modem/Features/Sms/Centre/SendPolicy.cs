using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Sms.Centre;

/// <summary>What the network does with messages the modem sends.</summary>
/// <param name="Error">What it answers; null = it takes them.</param>
/// <param name="Times">How many more times; null = until told otherwise.</param>
/// <param name="After">How long it takes to say so.</param>
internal sealed record SendPolicy(CmsError? Error, int? Times, TimeSpan After)
{
    /// <summary>It takes them.</summary>
    public static readonly SendPolicy Accept = new(null, null, TimeSpan.Zero);
}
