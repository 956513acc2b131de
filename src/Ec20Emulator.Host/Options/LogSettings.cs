using System.CommandLine;

namespace Ec20Emulator.Host.Options;

/// <summary>The options of the log, which all commands with a log have.</summary>
/// <param name="preset">The lowest level logged unless told otherwise.</param>
internal sealed class LogSettings(string preset)
{
    private readonly Setting _log = new(
        "--log", "[NAME=]LEVEL|FILE", "Log level (trace, debug, info, warn, error), also of a modem or a part alone (m0=debug, Socket=debug, "
        + "m0:Socket=debug), or a file to log to as well.", preset, isRepeatable: true);

    private readonly Setting _format = new("--log-format", "text|json", "How the log is written: for people, or as compact JSON.", "text");

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> Options => [_log.Option, _format.Option];

    /// <summary>Reads what was given.</summary>
    /// <exception cref="UsageException">A value is not understood.</exception>
    public LogSpec Read(ParseResult parsed) =>
        LogSpec.Parse([preset, .. _log.All(parsed)]) with { Format = _format.Choose(parsed, LogFormat.Text) };
}
