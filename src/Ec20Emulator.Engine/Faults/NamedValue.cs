using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ec20Emulator.Modem.Faults;

/// <summary>A value of an enumeration by its name, beginning small; never by its number.</summary>
internal sealed class NamedValue<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
