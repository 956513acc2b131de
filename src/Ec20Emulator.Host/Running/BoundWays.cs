using Ec20Emulator.Host.Options;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Host.Running;

/// <summary>The ways into a modem before there is one: bound, so that nobody else can have them, and closed again when disposed, unless they were taken.</summary>
internal sealed class BoundWays : IAsyncDisposable
{
    private List<(string Port, IPortListener Listener)> _listeners = [];

    /// <summary>Binds them.</summary>
    /// <exception cref="BindException">One cannot be had; what had been opened is closed again.</exception>
    /// <exception cref="UsageException">An address is not understood.</exception>
    public static async Task<BoundWays> BindAsync(IReadOnlyList<PortSpec> specs, PortBinder binder)
    {
        var ways = new BoundWays();
        try
        {
            foreach (var spec in specs)
            {
                if (binder.Bind(spec) is { } listener)
                    ways._listeners.Add((spec.ModemPort, listener));
            }
            return ways;
        }
        catch
        {
            await ways.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hands them over.</summary>
    public IReadOnlyList<(string Port, IPortListener Listener)> Take() => Interlocked.Exchange(ref _listeners, []);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, listener) in Take())
            await listener.DisposeAsync();
    }
}
