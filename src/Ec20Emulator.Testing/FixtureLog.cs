using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Testing;

/// <summary>Keeps what a test must hear of: warnings, errors, defects. Hands everything on to the log of the test, if it has one.</summary>
internal sealed class FixtureLog(ILoggerFactory? outer) : ILoggerFactory
{
    private const int Most = 1000;

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<Exception> _defects = new();
    private readonly ILoggerFactory _outer = outer ?? NullLoggerFactory.Instance;

    /// <summary>Warnings and errors, the latest thousand.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName, _outer.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => _outer.AddProvider(provider);

    public void Keep(Exception defect) => _defects.Enqueue(defect);

    /// <summary>Throws where there is something to hear.</summary>
    public void ThrowIfBad(bool allowErrors, int seed)
    {
        if (!_defects.IsEmpty)
            throw new Ec20FixtureException($"defects of the emulator (seed {seed}): {string.Join("; ", _defects)}");
        if (!allowErrors && !_errors.IsEmpty)
            throw new Ec20FixtureException($"the emulator logged errors (seed {seed}): {string.Join("; ", _errors)}");
    }

    public void Dispose()
    {
    }

    private void Add(LogLevel level, string line)
    {
        if (level >= LogLevel.Error && _errors.Count < Most)
            _errors.Enqueue(line);
        if (level < LogLevel.Warning)
            return;
        _complaints.Enqueue(line);
        if (_complaints.Count > Most)
            _complaints.TryDequeue(out _);
    }

    private sealed class Category(FixtureLog log, string name, ILogger outer) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => outer.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning || outer.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
                log.Add(logLevel, $"{logLevel}: {name}: {formatter(state, exception)}{(exception is null ? "" : $" ({exception})")}");
            outer.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
