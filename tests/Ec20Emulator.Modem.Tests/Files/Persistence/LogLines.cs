using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

/// <summary>Keeps log lines for a test to look at.</summary>
internal sealed class LogLines : ILogger
{
    private readonly ConcurrentQueue<string> _errors = new();

    /// <summary>Lines of level error and above.</summary>
    internal IReadOnlyCollection<string> Errors => _errors;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error)
            _errors.Enqueue(formatter(state, exception));
    }
}
