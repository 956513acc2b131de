namespace Ec20Emulator.Scenarios.Yaml;

/// <summary>The JSON Schema of card files; scenarios take its fields over.</summary>
internal static class CardSchema
{
    private const string Resource = "card.schema.json";

    /// <summary>The schema.</summary>
    public static string Text
    {
        get
        {
            using var stream = typeof(CardSchema).Assembly.GetManifestResourceStream(Resource)
                ?? throw new InvalidOperationException($"the resource {Resource} is missing");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}
