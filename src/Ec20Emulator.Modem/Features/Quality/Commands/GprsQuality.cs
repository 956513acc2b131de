using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Quality.Commands;

/// <summary>A profile of GPRS: precedence, delay, reliability, peak and mean throughput.</summary>
internal readonly record struct GprsQuality(
    [Range(1, PdpDefinitions.Count)] int ContextId, [Range(0, 3)] int? Precedence = null, [Range(0, 4)] int? Delay = null, [Range(0, 5)] int? Reliability = null,
    [Range(0, 9)] int? Peak = null, [MeanThroughput] int? Mean = null) : IQuality
{
    public IReadOnlyList<string?> Values => [.. new[] { Precedence, Delay, Reliability, Peak, Mean }.Select(value => value?.ToString(CultureInfo.InvariantCulture))];
}

/// <summary>0-18, or 31, best effort.</summary>
internal sealed class MeanThroughputAttribute : NumericParameterAttribute
{
    public override string Describe(string name) => "(0-18,31)";

    protected override bool Allows(long number) => number is >= 0 and <= 18 or 31;
}

/// <summary>AT+CGQREQ - quality of service asked for; AT manual V2.0, 10.3.</summary>
[AtCommand("+CGQREQ", IsOnlyStored = true)]
internal sealed class CgqReq(QualityProfiles profiles) : QualityCommand<GprsQuality>("+CGQREQ", profiles, "0", "0", "0", "0", "0");

/// <summary>AT+CGQMIN - lowest quality of service that will do; AT manual V2.0, 10.4.</summary>
[AtCommand("+CGQMIN", IsOnlyStored = true)]
internal sealed class CgqMin(QualityProfiles profiles) : QualityCommand<GprsQuality>("+CGQMIN", profiles, "0", "0", "0", "0", "0");
