using System.Text.Json;
using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary>What the kinds of faults need to know, as JSON; a kind that needs to know nothing is not here.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(NamedValue<FaultPosition>)])]
[JsonSerializable(typeof(Bandwidth.Attributes), TypeInfoPropertyName = nameof(Bandwidth))]
[JsonSerializable(typeof(BrownOut.Attributes), TypeInfoPropertyName = nameof(BrownOut))]
[JsonSerializable(typeof(BufferFull.Attributes), TypeInfoPropertyName = nameof(BufferFull))]
[JsonSerializable(typeof(ClockJump.Attributes), TypeInfoPropertyName = nameof(ClockJump))]
[JsonSerializable(typeof(CommandError.Attributes), TypeInfoPropertyName = nameof(CommandError))]
[JsonSerializable(typeof(CommandSilence.Attributes), TypeInfoPropertyName = nameof(CommandSilence))]
[JsonSerializable(typeof(ContextLost.Attributes), TypeInfoPropertyName = nameof(ContextLost))]
[JsonSerializable(typeof(Corrupt.Attributes), TypeInfoPropertyName = nameof(Corrupt))]
[JsonSerializable(typeof(CoverageLost.Attributes), TypeInfoPropertyName = nameof(CoverageLost))]
[JsonSerializable(typeof(DropBytes.Attributes), TypeInfoPropertyName = nameof(DropBytes))]
[JsonSerializable(typeof(Hang.Attributes), TypeInfoPropertyName = nameof(Hang))]
[JsonSerializable(typeof(Jitter.Attributes), TypeInfoPropertyName = nameof(Jitter))]
[JsonSerializable(typeof(Latency.Attributes), TypeInfoPropertyName = nameof(Latency))]
[JsonSerializable(typeof(MtuBlackHole.Attributes), TypeInfoPropertyName = nameof(MtuBlackHole))]
[JsonSerializable(typeof(PowerCut.Attributes), TypeInfoPropertyName = nameof(PowerCut))]
[JsonSerializable(typeof(PromptDelay.Attributes), TypeInfoPropertyName = nameof(PromptDelay))]
[JsonSerializable(typeof(SendFail.Attributes), TypeInfoPropertyName = nameof(SendFail))]
[JsonSerializable(typeof(SimRemoved.Attributes), TypeInfoPropertyName = nameof(SimRemoved))]
[JsonSerializable(typeof(Slicer.Attributes), TypeInfoPropertyName = nameof(Slicer))]
[JsonSerializable(typeof(TlsAlert.Attributes), TypeInfoPropertyName = nameof(TlsAlert))]
[JsonSerializable(typeof(UrcAt.Attributes), TypeInfoPropertyName = nameof(UrcAt))]
[JsonSerializable(typeof(UrcStorm.Attributes), TypeInfoPropertyName = nameof(UrcStorm))]
internal sealed partial class KindsJson : JsonSerializerContext;
