using Serilog.Events;

namespace Ec20Emulator.Host.Options;

/// <summary>What is logged, and where besides stderr.</summary>
/// <param name="Level">Lowest level logged.</param>
/// <param name="File">A file that gets the log too, or null.</param>
internal sealed record LogSpec(LogEventLevel Level = LogEventLevel.Information, string? File = null)
{
    /// <summary>Reads the values of <c>--log</c>: a level each, or a file, which has a dot or a folder in its name.</summary>
    /// <exception cref="UsageException">One is neither.</exception>
    public static LogSpec Parse(IEnumerable<string> values)
    {
        var spec = new LogSpec();
        foreach (var value in values)
        {
            if (LevelOf(value) is { } level)
                spec = spec with { Level = level };
            else if (value.AsSpan().ContainsAny('.', '/', '\\'))
                spec = spec with { File = value };
            else
                throw new UsageException($"--log '{value}': write trace, debug, info, warn or error, or a file name with a dot or a folder in it");
        }
        return spec;
    }

    private static LogEventLevel? LevelOf(string text) => text.ToUpperInvariant() switch
    {
        "TRACE" or "VERBOSE" => LogEventLevel.Verbose,
        "DEBUG" => LogEventLevel.Debug,
        "INFO" or "INFORMATION" => LogEventLevel.Information,
        "WARN" or "WARNING" => LogEventLevel.Warning,
        "ERROR" => LogEventLevel.Error,
        _ => null,
    };
}
