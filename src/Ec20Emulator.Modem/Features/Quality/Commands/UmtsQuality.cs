using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Quality.Commands;

/// <summary>
/// A profile of UMTS (3GPP 23.107): traffic class, bit rates in kbit/s, order, size of packets in bytes, error ratios, delivery of wrong packets,
/// delay in milliseconds, priority, source and signalling.
/// </summary>
internal readonly record struct UmtsQuality(
    [Range(1, PdpDefinitions.Count)] int ContextId, [Range(0, 4)] int? Class = null, [Range(0, 11520)] int? RateUp = null, [Range(0, 42200)] int? RateDown = null,
    [Range(0, 11520)] int? GuaranteedUp = null, [Range(0, 42200)] int? GuaranteedDown = null, [Range(0, 2)] int? Order = null, [Range(0, 1520)] int? Size = null,
    [Keyword("0E0", "1E1", "1E2", "7E3", "1E3", "1E4", "1E5", "1E6")] string? PacketErrors = null,
    [Keyword("0E0", "5E2", "1E2", "5E3", "4E3", "1E3", "1E4", "1E5", "1E6", "6E8")] string? BitErrors = null,
    [Range(0, 3)] int? WrongPackets = null, [TransferDelay] int? Delay = null, [Range(0, 3)] int? Priority = null, [OneOf(0, 1)] int? Source = null,
    [OneOf(0, 1)] int? Signalling = null) : IQuality
{
    private const int OddSize = 1502;

    public bool IsPossible => Size is null or OddSize || Size % 10 == 0;

    public IReadOnlyList<string?> Values =>
    [
        Text(Class), Text(RateUp), Text(RateDown), Text(GuaranteedUp), Text(GuaranteedDown), Text(Order), Text(Size), Quoted(PacketErrors), Quoted(BitErrors),
        Text(WrongPackets), Text(Delay), Text(Priority), Text(Source), Text(Signalling),
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Quoted(string? text) => text is null ? null : $"\"{text}\"";
}

/// <summary>0 as subscribed, or 100-150 by 10, 200-950 by 50, 1000-4000 by 100 ms.</summary>
internal sealed class TransferDelayAttribute : NumericParameterAttribute
{
    public override string Describe(string name) => "(0,100-4000)";

    protected override bool Allows(long number) => number switch
    {
        0 => true,
        >= 100 and <= 150 => number % 10 == 0,
        >= 200 and <= 950 => number % 50 == 0,
        >= 1000 and <= 4000 => number % 100 == 0,
        _ => false,
    };
}

/// <summary>AT+CGEQREQ - UMTS quality of service asked for; AT manual V2.0, 10.5.</summary>
[AtCommand("+CGEQREQ", IsOnlyStored = true)]
internal sealed class CgeqReq(QualityProfiles profiles)
    : QualityCommand<UmtsQuality>("+CGEQREQ", profiles, Subscribed)
{
    /// <summary>What a subscription gives.</summary>
    internal static readonly string[] Subscribed = ["4", "0", "0", "0", "0", "2", "0", "\"0E0\"", "\"0E0\"", "3", "0", "0", "0", "0"];
}

/// <summary>AT+CGEQMIN - lowest UMTS quality of service that will do; AT manual V2.0, 10.6.</summary>
[AtCommand("+CGEQMIN", IsOnlyStored = true)]
internal sealed class CgeqMin(QualityProfiles profiles) : QualityCommand<UmtsQuality>("+CGEQMIN", profiles, CgeqReq.Subscribed);
