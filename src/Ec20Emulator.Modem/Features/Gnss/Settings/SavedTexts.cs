using System.Text.Json.Serialization;

namespace Ec20Emulator.Modem.Features.Gnss.Settings;

/// <summary>JSON of values that are kept as they are printed.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class SavedTexts : JsonSerializerContext;
