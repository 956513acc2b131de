using Ec20Emulator.Modem;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Serving;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Host.Running;

/// <summary>The ways into a modem, which outlive it: another modem may take its place while DTEs are attached.</summary>
/// <param name="modem">The modem behind them at first.</param>
/// <param name="onBusy">What happens to a second client of a port.</param>
/// <param name="logs">Where the log goes.</param>
internal sealed class ModemPorts(Ec20Modem modem, BusyPolicy onBusy, ILoggerFactory logs) : IAsyncDisposable
{
    private readonly List<PortServer> _servers = [];
    private readonly Lock _gate = new();
    private readonly List<Visit> _visits = [];
    private Ec20Modem _modem = modem;

    /// <summary>The modem behind them.</summary>
    public Ec20Modem Modem => Volatile.Read(ref _modem);

    /// <summary>Those that are open.</summary>
    public IEnumerable<BoundPort> Bound => _servers.SelectMany(server => server.Uris.Select(uri => new BoundPort(server.Name, uri)));

    /// <summary>Lets DTEs in.</summary>
    /// <param name="ways">Where they come; they belong to the modem from here on.</param>
    public void Open(BoundWays ways)
    {
        foreach (var port in ways.Take().GroupBy(one => one.Port, one => one.Listener))
        {
            _servers.Add(PortServer.Start(
                port.Key, [.. port], onBusy, (dte, token) => ServeAsync(port.Key, dte, token), logs.CreateLogger<PortServer>(), TimeProvider.System));
        }
    }

    /// <summary>Ends the modem and lets its DTEs go over to another one, which is off.</summary>
    /// <param name="fresh">The other one.</param>
    /// <returns>When all of them are attached there.</returns>
    public async Task ReplaceAsync(Ec20Modem fresh)
    {
        Ec20Modem before;
        (Visit Visit, Task AtTheOldOne)[] visits;
        lock (_gate)
            (before, _modem, visits) = (_modem, fresh, [.. _visits.Select(visit => (visit, visit.Serving))]);
        await before.DisposeAsync();
        foreach (var (visit, leaving) in visits)
        {
            await leaving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            TryGoOver(visit);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_servers.Select(server => server.DisposeAsync().AsTask()));

    private async Task ServeAsync(string port, IPort dte, CancellationToken token)
    {
        var visit = new Visit(port, dte, token);
        lock (_gate)
        {
            _visits.Add(visit);
            TryGoOver(visit);
        }
        try
        {
            Task serving;
            do
            {
                serving = visit.Serving;
                await serving;
            }
            while (TryGoOver(visit) || visit.Serving != serving);
        }
        finally
        {
            lock (_gate)
                _visits.Remove(visit);
        }
    }

    /// <summary>Takes a DTE whose modem has gone to the one there is now.</summary>
    /// <returns>False where it is there already, or leaves.</returns>
    private bool TryGoOver(Visit visit)
    {
        lock (_gate)
        {
            if (visit.Modem == _modem || visit.Token.IsCancellationRequested)
                return false;
            visit.Modem = _modem;
            visit.Serving = _modem.RunPortAsync(visit.Port, visit.Dte, visit.Token);
            return true;
        }
    }

    /// <summary>A DTE, from its coming to its going.</summary>
    private sealed class Visit(string port, IPort dte, CancellationToken token)
    {
        public string Port => port;

        public IPort Dte => dte;

        public CancellationToken Token => token;

        public Ec20Modem? Modem { get; set; }

        public Task Serving { get; set; } = Task.CompletedTask;
    }
}
