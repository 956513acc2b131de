using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>TCP commands of the modem against a program that puts the same bytes on the wire by rote, both before the same TCP server.</summary>
internal abstract class SocketComparison : IComparison
{
    private readonly Children _children;

    /// <summary>Dials both; socket 0 of the modem is open.</summary>
    /// <param name="children">Server, modem and reference.</param>
    /// <param name="mode">Access mode of the socket.</param>
    protected SocketComparison(Children children, int mode)
    {
        _children = children;
        Modem = new Dte(children.Modem.EndPoint);
        Modem.SwitchEchoOff();
        Modem.ActivateContext();
        Modem.Exchange(ModemDialogue.OpenTcp(children.Peer.EndPoint.Port, mode), "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n"u8);
        Reference = new Dte(children.Reference.EndPoint);
    }

    /// <inheritdoc/>
    public abstract Quantity Quantity { get; }

    /// <summary>Dialled to the modem.</summary>
    protected Dte Modem { get; }

    /// <summary>Dialled to the reference.</summary>
    protected Dte Reference { get; }

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync() => Task.FromResult(Measure(Modem));

    /// <inheritdoc/>
    public Task<double> MeasureReferenceAsync() => Task.FromResult(Measure(Reference));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Modem.Dispose();
        Reference.Dispose();
        foreach (var child in new[] { _children.Modem, _children.Reference, _children.Peer })
            await child.DisposeAsync();
    }

    /// <summary>Measures one of the two once.</summary>
    protected abstract double Measure(Dte dte);

    /// <summary>Starts the TCP server, modem and reference, each in a process of its own.</summary>
    /// <param name="pushes">True for a reference that pushes what comes.</param>
    protected static async Task<Children> StartChildrenAsync(bool pushes)
    {
        var peer = await Child.StartAsync(Role.TcpPeer);
        var reference = await Child.StartAsync(Role.ScriptedRelay, $"{peer.EndPoint.Port}", pushes ? "1" : "0");
        return new Children(peer, await Child.StartAsync(Role.Modem), reference);
    }

    /// <summary>The processes of a measurement.</summary>
    protected sealed record Children(Child Peer, Child Modem, Child Reference);
}
