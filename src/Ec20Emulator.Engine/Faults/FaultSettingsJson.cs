using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ec20Emulator.Modem.Faults;

/// <summary>JSON of what is asked of a fault: names as they are in the API, and nothing that is not understood.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(NamedValue<FaultLocation>)])]
[JsonSerializable(typeof(FaultSettings))]
internal sealed partial class FaultSettingsJson : JsonSerializerContext;
