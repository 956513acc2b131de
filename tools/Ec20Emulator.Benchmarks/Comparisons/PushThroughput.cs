using System.Diagnostics;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>Bulk data pushed inside URCs (access mode 1), against a program that frames the same bytes by rote.</summary>
internal sealed class PushThroughput : IComparison
{
    private readonly int _size;
    private readonly Child[] _children;
    private readonly Dte _toModem;
    private readonly Dte _toRelay;

    private PushThroughput(int size, Child peer, Child modem, Child relay)
    {
        (_size, _children) = (size, [modem, relay, peer]);
        _toModem = new Dte(modem.EndPoint);
        _toModem.SwitchEchoOff();
        _toModem.ActivateContext();
        _toModem.Exchange(ModemDialogue.OpenTcp(peer.EndPoint.Port, mode: 1), "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n"u8);
        _toRelay = new Dte(relay.EndPoint);
    }

    /// <inheritdoc/>
    public Quantity Quantity => new("TCP download, direct push", "MB/s", Aim: null, LessIsBetter: false);

    /// <summary>Starts the TCP server, modem and reference, each in a process of its own.</summary>
    public static async Task<IComparison> StartAsync(Effort effort)
    {
        var peer = await Child.StartAsync(Role.TcpPeer);
        var relay = await Child.StartAsync(Role.ScriptedRelay, $"{peer.EndPoint.Port}", "1");
        return new PushThroughput(16_000_000 / effort.Scale, peer, await Child.StartAsync(Role.Modem), relay);
    }

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync() => Task.FromResult(Measure(_toModem));

    /// <inheritdoc/>
    public Task<double> MeasureReferenceAsync() => Task.FromResult(Measure(_toRelay));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _toModem.Dispose();
        _toRelay.Dispose();
        foreach (var child in _children)
            await child.DisposeAsync();
    }

    private double Measure(Dte dte)
    {
        dte.Exchange("AT+QISEND=0,1024\r"u8, "\r\n> "u8);
        var began = Stopwatch.GetTimestamp();
        dte.Exchange(PeerRequest.Make(PeerRequest.Download, _size), "\r\nSEND OK\r\n"u8);
        var frames = new PushedFrames();
        while (frames.Payload < _size || !frames.IsBetweenFrames)
            frames.Take(dte.ReceiveSome());
        if (frames.Payload > _size)
            throw new InvalidDataException($"{frames.Payload} bytes came, {_size} were sent");
        return _size / Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }
}
