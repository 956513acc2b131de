using System.Collections.Concurrent;
using System.Globalization;
using Ec20Emulator.Host.Options;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Sinks.SystemConsole.Themes;

namespace Ec20Emulator.Host.Logging;

/// <summary>The log of the process: stderr, and a file where one is named. stdout belongs to the ready line.</summary>
internal sealed partial class ProcessLog : ILoggerFactory
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} [{Source:l}] {Message:lj}{NewLine}{Exception}";
    private const string FileLine = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} [{Source:l}] {Message:lj}{NewLine}{Exception}";

    private readonly LogSpec _spec;
    private readonly Logger _sinks;
    private readonly ConcurrentDictionary<string, byte> _names = [];
    private readonly ConcurrentDictionary<LogRule, byte> _followed = [];

    private volatile bool _hasTold;

    private ProcessLog(LogSpec spec, Logger sinks) => (_spec, _sinks) = (spec, sinks);

    /// <summary>Opens the log.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static ProcessLog Open(LogSpec spec)
    {
        if (spec.File is { } file)
            RequireWritable(file);
        var sinks = new LoggerConfiguration().MinimumLevel.Verbose();
        return new ProcessLog(spec, (spec.Format is LogFormat.Json ? WriteJson(sinks, spec.File) : WriteText(sinks, spec.File)).CreateLogger());
    }

    /// <summary>The log of one modem and what is around it: each event says which.</summary>
    /// <param name="modem">Its id.</param>
    public ILoggerFactory Of(string modem) => new ModemLog(this, modem);

    /// <summary>What writes the events of a part.</summary>
    internal Microsoft.Extensions.Logging.ILogger Write(string? modem, string category)
    {
        var events = _spec.Format is LogFormat.Text
            ? _sinks.ForContext("Source", modem is null ? NameOf(category) : $"{modem} {NameOf(category)}")
            : modem is null ? _sinks : _sinks.ForContext("Modem", modem);
        return new SerilogLoggerProvider(events).CreateLogger(category);
    }

    /// <inheritdoc/>
    public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => Create(null, categoryName);

    /// <summary>Warns of levels given to modems and parts that are not there. To be called when all of them are.</summary>
    public void TellOfRulesForNobody()
    {
        _hasTold = true;
        foreach (var rule in _spec.Rules.Where(rule => !_followed.ContainsKey(rule)))
            NobodyFollows(CreateLogger("Log"), rule.ToString(), Names());
    }

    private string Names()
    {
        const int Most = 100;
        var names = _names.Keys.Order(StringComparer.Ordinal).ToArray();
        return string.Join(", ", names.Take(Most)) + (names.Length > Most ? $" and {names.Length - Most} more" : "");
    }

    /// <inheritdoc/>
    void ILoggerFactory.AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => _sinks.Dispose();

    private static LoggerConfiguration WriteJson(LoggerConfiguration sinks, string? file)
    {
        var json = new LiteralJson();
        sinks = sinks.WriteTo.Console(json, standardErrorFromLevel: LevelAlias.Minimum);
        return file is null ? sinks : sinks.WriteTo.File(json, file);
    }

    private static LoggerConfiguration WriteText(LoggerConfiguration sinks, string? file)
    {
        var theme = Console.IsErrorRedirected ? ConsoleTheme.None : AnsiConsoleTheme.Literate;
        sinks = sinks.WriteTo.Console(
            outputTemplate: Line, standardErrorFromLevel: LevelAlias.Minimum, theme: theme, formatProvider: CultureInfo.InvariantCulture);
        return file is null ? sinks : sinks.WriteTo.File(file, outputTemplate: FileLine, formatProvider: CultureInfo.InvariantCulture);
    }

    /// <summary>The sink itself keeps quiet about a file it cannot open.</summary>
    private static void RequireWritable(string file)
    {
        try
        {
            using var tried = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--log '{file}': this is no level, and no file that can be written: {FileTrouble.Of(file, failure)}");
        }
    }

    private LevelledLogger Create(string? modem, string category)
    {
        if (!_hasTold && _spec.Rules.Count > 0)
            Remember(modem, category);
        return new LevelledLogger(this, modem, category, _spec.LevelFor(modem, category));
    }

    private static string NameOf(string category) => category[(category.LastIndexOf('.') + 1)..];

    private void Remember(string? modem, string category)
    {
        _names.TryAdd(NameOf(category), 0);
        if (modem is not null)
            _names.TryAdd(modem, 0);
        foreach (var rule in _spec.Rules.Where(rule => rule.Covers(modem, category)))
            _followed.TryAdd(rule, 0);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "--log {Rule}: nothing of that name logs here. Names are {Names}")]
    private static partial void NobodyFollows(Microsoft.Extensions.Logging.ILogger logger, string rule, string names);

    private sealed class ModemLog(ProcessLog log, string modem) : ILoggerFactory
    {
        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => log.Create(modem, categoryName);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
            // The log of the process outlives the modem.
        }
    }
}
