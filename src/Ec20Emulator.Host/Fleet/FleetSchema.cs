namespace Ec20Emulator.Host.Fleet;

/// <summary>The JSON Schema of fleet files.</summary>
internal static class FleetSchema
{
    private const string Resource = "fleet.schema.json";

    /// <summary>The schema.</summary>
    public static string Text
    {
        get
        {
            using var stream = typeof(FleetSchema).Assembly.GetManifestResourceStream(Resource)
                ?? throw new InvalidOperationException($"the resource {Resource} is missing");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
