using System.Net;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Engine.Tests.Networking;

/// <summary>Networks for tests, and a guard for what must not take long.</summary>
internal static class TestNetworks
{
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(10);

    public static OsNetwork Loopback(params string[] maps) => new(
        new OsNetworkOptions { Policy = NetworkPolicy.Loopback, Map = HostMap.Parse(maps), Seed = 7 }, TimeProvider.System);

    public static OsNetwork Open(params string[] maps) => new(new OsNetworkOptions { Map = HostMap.Parse(maps), Seed = 7 }, TimeProvider.System);

    public static NetworkTarget Target(string host, int port, params IPAddress[] dnsServers) => new(host, port, dnsServers);

    public static async Task<NetworkException> FailsAsync(NetworkFailure with, Func<Task> action)
    {
        var failure = await Assert.ThrowsAsync<NetworkException>(action);
        Assert.That(failure!.Failure, Is.EqualTo(with), failure.Message);
        return failure;
    }
}

/// <summary>Keeps log lines.</summary>
internal sealed class KeptLog : ILoggerFactory, ILogger
{
    public List<(LogLevel Level, string Text)> Lines { get; } = [];

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Lines)
            Lines.Add((logLevel, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
