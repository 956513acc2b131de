namespace Ec20Emulator.Modem.Control;

/// <summary>A modem and its world at one moment: what each feature shows of itself.</summary>
public sealed class ModemState
{
    internal ModemState(IEnumerable<(string Name, object State)> parts, IReadOnlyList<PortSummary> ports) =>
        (Parts, Ports) = (parts.ToDictionary(part => part.Name, part => part.State, StringComparer.Ordinal), ports);

    /// <summary>All parts by name, in camelCase: <c>power</c>, <c>network</c>, <c>sim</c>, <c>sockets</c> and those of the other features.</summary>
    public IReadOnlyDictionary<string, object> Parts { get; }

    /// <summary>The ports of <see cref="Engine.PortNames.All"/>.</summary>
    public IReadOnlyList<PortSummary> Ports { get; }

    /// <summary>Off, Booting, On, GoingDown or Hung.</summary>
    public string Power => (string)Parts["power"];

    /// <summary>The mobile network, with the PDP contexts.</summary>
    public NetworkState Network => (NetworkState)Parts["network"];

    /// <summary>The SIM card.</summary>
    public SimSummary Sim => (SimSummary)Parts["sim"];

    /// <summary>The sockets in use, by id.</summary>
    public IReadOnlyList<SocketSummary> Sockets => (IReadOnlyList<SocketSummary>)Parts["sockets"];
}

/// <summary>A port.</summary>
/// <param name="Name">One of <see cref="Engine.PortNames.All"/>.</param>
/// <param name="IsTransparent">True while its bytes belong to a connection, not to commands.</param>
/// <param name="Lines">The modem lines.</param>
public sealed record PortSummary(string Name, bool IsTransparent, PortLineState Lines);
