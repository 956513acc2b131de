using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Options;

/// <summary>How an event of the log is written.</summary>
internal enum LogFormat
{
    /// <summary>A line to be read by people.</summary>
    Text,

    /// <summary>An object of compact JSON (CLEF) a line, for collectors.</summary>
    Json,
}

/// <summary>What is logged, how, and where besides stderr.</summary>
/// <param name="Level">Lowest level logged.</param>
/// <param name="File">A file that gets the log too, or null.</param>
internal sealed record LogSpec(LogLevel Level = LogLevel.Information, string? File = null)
{
    /// <summary>How events are written, to stderr and to the file.</summary>
    public LogFormat Format { get; init; }

    /// <summary>Levels of single modems and parts.</summary>
    public IReadOnlyList<LogRule> Rules { get; init; } = [];

    /// <summary>Reads the values of <c>--log</c>: each a level, a level of something, or a file, which has a dot or a folder in its name.</summary>
    /// <exception cref="UsageException">One is none of them.</exception>
    public static LogSpec Parse(IEnumerable<string> values)
    {
        var spec = new LogSpec();
        foreach (var value in values)
        {
            if (LevelOf(value) is { } level)
                spec = spec with { Level = level };
            else if (LogRule.TryParse(value) is { } rule)
                spec = spec with { Rules = [.. spec.Rules, rule] };
            else if (value.AsSpan().ContainsAny('.', '/', '\\'))
                spec = spec with { File = value };
            else
                throw new UsageException(
                    $"--log '{value}': write trace, debug, info, warn or error, one of them for a modem or a part of it (m0=debug, Socket=debug, "
                    + "m0:Socket=debug), or a file name with a dot or a folder in it");
        }
        return spec;
    }

    /// <summary>The lowest level logged of a part: what the closest rule says, and of those that are as close, the last.</summary>
    /// <param name="modem">The modem it belongs to; null = none.</param>
    /// <param name="category">The part, by the name of its logger.</param>
    public LogLevel LevelFor(string? modem, string category) => Rules.Count == 0
        ? Level
        : Rules.Where(rule => rule.Covers(modem, category)).OrderBy(rule => rule.Closeness(modem)).LastOrDefault()?.Level ?? Level;

    /// <summary>A level by its name; null where it is none.</summary>
    public static LogLevel? LevelOf(string text) => text.ToUpperInvariant() switch
    {
        "TRACE" or "VERBOSE" => LogLevel.Trace,
        "DEBUG" => LogLevel.Debug,
        "INFO" or "INFORMATION" => LogLevel.Information,
        "WARN" or "WARNING" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        _ => null,
    };
}
