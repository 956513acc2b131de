using System.Diagnostics;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>
/// A download over a data call, against the same bytes through a TCP socket of another such modem: in transparent mode, or pushed. The host
/// of the call is ours too, so PPP is done twice.
/// </summary>
internal sealed class PppDownload : IComparison
{
    private readonly int _size;
    private readonly bool _isPushed;
    private readonly Child[] _children;
    private readonly Dte _line;
    private readonly PppDte _call;
    private readonly Dte _socket;

    private PppDownload(int size, bool isPushed, Child peer, Child modem, Child other)
    {
        (_size, _isPushed, _children) = (size, isPushed, [modem, other, peer]);
        _line = new Dte(modem.EndPoint);
        _line.SwitchEchoOff();
        _call = new PppDte(_line);
        _call.Connect(peer.EndPoint.Port);
        _socket = new Dte(other.EndPoint);
        _socket.SwitchEchoOff();
        _socket.ActivateContext();
        _socket.Exchange(ModemDialogue.OpenTcp(peer.EndPoint.Port, isPushed ? 1 : 2), isPushed ? "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n"u8 : "\r\nCONNECT\r\n"u8);
    }

    /// <inheritdoc/>
    public Quantity Quantity => _isPushed
        ? new("PPP download : direct push", "MB/s", Aim: null, LessIsBetter: false)
        : new("PPP download : transparent socket", "MB/s", Aim: 0.5, LessIsBetter: false);

    /// <summary>Starts the TCP server and two modems, each in a process of its own.</summary>
    public static async Task<IComparison> StartAsync(Effort effort, bool isPushed)
    {
        var peer = await Child.StartAsync(Role.TcpPeer);
        return new PppDownload(32_000_000 / effort.Scale, isPushed, peer, await Child.StartAsync(Role.Modem), await Child.StartAsync(Role.Modem));
    }

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _call.Download(PeerRequest.Make(PeerRequest.Download, _size), _size);
        return Task.FromResult(_size / Stopwatch.GetElapsedTime(began).TotalMicroseconds);
    }

    /// <inheritdoc/>
    public Task<double> MeasureReferenceAsync()
    {
        if (_isPushed)
            return Task.FromResult(PushThroughput.Measure(_socket, _size));
        var began = Stopwatch.GetTimestamp();
        BulkTransfer.Download(_socket, _size, static _ => { });
        return Task.FromResult(_size / Stopwatch.GetElapsedTime(began).TotalMicroseconds);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _line.Dispose();
        _socket.Dispose();
        foreach (var child in _children)
            await child.DisposeAsync();
    }
}
