using System.Diagnostics;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>
/// Bulk data through a TLS1.2 AES128-SHA connection in transparent mode, against a program that moves the same bytes between a TCP socket
/// and an SslStream; both talk to the same TLS server.
/// </summary>
internal sealed class TransparentTransfer : IComparison
{
    private readonly int _size;
    private readonly bool _isUpload;
    private readonly Child[] _children;
    private readonly Dte _toModem;
    private readonly Dte _toRelay;

    private TransparentTransfer(int size, bool isUpload, Child peer, Child modem, Child relay)
    {
        (_size, _isUpload, _children) = (size, isUpload, [modem, relay, peer]);
        _toModem = new Dte(modem.EndPoint);
        _toModem.SwitchEchoOff();
        _toModem.ActivateContext();
        _toModem.ConfigureSsl();
        _toModem.Exchange(ModemDialogue.OpenSsl(peer.EndPoint.Port, mode: 2), "\r\nCONNECT\r\n"u8);
        _toRelay = new Dte(relay.EndPoint);
        BulkTransfer.Check(_toModem, isUpload);
        BulkTransfer.Check(_toRelay, isUpload);
    }

    /// <inheritdoc/>
    public Quantity Quantity => new(_isUpload ? "TLS upload, transparent mode" : "TLS download, transparent mode", "MB/s", Aim: 0.95, LessIsBetter: false);

    /// <summary>Starts the TLS server, modem and reference, each in a process of its own, and opens both connections.</summary>
    public static async Task<IComparison> StartAsync(Effort effort, bool isUpload)
    {
        var peer = await Child.StartAsync(Role.TlsPeer);
        var relay = await Child.StartAsync(Role.TlsRelay, $"{peer.EndPoint.Port}");
        return new TransparentTransfer(32_000_000 / effort.Scale, isUpload, peer, await Child.StartAsync(Role.Modem), relay);
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
        if (_isUpload)
            BulkTransfer.Upload(dte, PeerRequest.Upload, _size);
        else
            BulkTransfer.Download(dte, _size, static _ => { });
        return _size / Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }
}
