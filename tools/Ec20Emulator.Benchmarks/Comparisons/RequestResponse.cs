using System.Diagnostics;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>100 bytes sent with AT+QISEND to an echo server and read back with AT+QIRD, against a program that puts the same bytes on the wire by rote.</summary>
internal sealed class RequestResponse : IComparison
{
    private readonly int _exchanges;
    private readonly Child[] _children;
    private readonly Dte _toModem;
    private readonly Dte _toRelay;
    private readonly byte[] _answer = [.. "\r\n+QIRD: 100\r\n"u8, .. Payload.Pattern.AsSpan(0, 100), .. "\r\n\r\nOK\r\n"u8];

    private RequestResponse(int exchanges, Child peer, Child modem, Child relay)
    {
        (_exchanges, _children) = (exchanges, [modem, relay, peer]);
        _toModem = new Dte(modem.EndPoint);
        _toModem.SwitchEchoOff();
        _toModem.ActivateContext();
        _toModem.Exchange(ModemDialogue.OpenTcp(peer.EndPoint.Port, mode: 0), "\r\nOK\r\n\r\n+QIOPEN: 0,0\r\n"u8);
        _toModem.Exchange("AT+QISEND=0,1024\r"u8, "\r\n> "u8);
        _toModem.Exchange(PeerRequest.Make(PeerRequest.Echo, 0), "\r\nSEND OK\r\n"u8);
        _toRelay = new Dte(relay.EndPoint);
    }

    /// <inheritdoc/>
    public Quantity Quantity => new("QISEND, echo, QIRD of 100 bytes", "/s", Aim: null, LessIsBetter: false);

    /// <summary>Starts the TCP server, modem and reference, each in a process of its own.</summary>
    public static async Task<IComparison> StartAsync(Effort effort)
    {
        var peer = await Child.StartAsync(Role.TcpPeer);
        var relay = await Child.StartAsync(Role.ScriptedRelay, $"{peer.EndPoint.Port}", "0");
        return new RequestResponse(1000 / effort.Scale, peer, await Child.StartAsync(Role.Modem), relay);
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
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < _exchanges; i++)
        {
            dte.Exchange("AT+QISEND=0,100\r"u8, "\r\n> "u8);
            dte.Exchange(Payload.Pattern.AsSpan(0, 100), "\r\nSEND OK\r\n\r\n+QIURC: \"recv\",0\r\n"u8);
            dte.Exchange("AT+QIRD=0,1500\r"u8, _answer);
        }
        return _exchanges / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
