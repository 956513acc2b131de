using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>An HTTPS download by QHTTPGET and QHTTPREAD, against a program that copies what HttpClient downloads; both from the same server, over kept connections.</summary>
internal sealed class WebDownload : IComparison
{
    private readonly int _size;
    private readonly Child[] _children;
    private readonly Dte _toModem;
    private readonly Dte _toRelay;

    private WebDownload(int size, Child peer, Child modem, Child relay)
    {
        (_size, _children) = (size, [modem, relay, peer]);
        _toModem = new Dte(modem.EndPoint);
        _toModem.SwitchEchoOff();
        _toModem.ActivateContext();
        _toModem.ConfigureSsl();
        var url = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{peer.EndPoint.Port}/{size}"));
        _toModem.Exchange(Encoding.ASCII.GetBytes($"AT+QHTTPURL={url.Length}\r"), "\r\nCONNECT\r\n"u8);
        _toModem.Exchange(url, "\r\nOK\r\n"u8);
        _toRelay = new Dte(relay.EndPoint);
    }

    /// <inheritdoc/>
    public Quantity Quantity => new("HTTPS download, QHTTPREAD", "MB/s", Aim: null, LessIsBetter: false);

    /// <summary>Starts web server, modem and reference, each in a process of its own.</summary>
    public static async Task<IComparison> StartAsync(Effort effort)
    {
        var peer = await Child.StartAsync(Role.WebPeer);
        var relay = await Child.StartAsync(Role.WebRelay, $"{peer.EndPoint.Port}");
        return new WebDownload(32_000_000 / effort.Scale, peer, await Child.StartAsync(Role.Modem), relay);
    }

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _toModem.Exchange("AT+QHTTPGET=80\r"u8, Encoding.ASCII.GetBytes($"\r\nOK\r\n\r\n+QHTTPGET: 0,200,{_size}\r\n"));
        _toModem.Exchange("AT+QHTTPREAD=80\r"u8, "\r\nCONNECT\r\n"u8);
        ReceiveBody(_toModem);
        var speed = SpeedSince(began);
        _toModem.Expect("\r\nOK\r\n\r\n+QHTTPREAD: 0\r\n"u8);
        return Task.FromResult(speed);
    }

    /// <inheritdoc/>
    public Task<double> MeasureReferenceAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _toRelay.Send(PeerRequest.Make(PeerRequest.Download, _size));
        ReceiveBody(_toRelay);
        return Task.FromResult(SpeedSince(began));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _toModem.Dispose();
        _toRelay.Dispose();
        foreach (var child in _children)
            await child.DisposeAsync();
    }

    private void ReceiveBody(Dte dte)
    {
        const int Piece = 128 * 1024;
        for (var received = 0; received < _size; received += Piece)
        {
            // The pattern repeats within the piece, so that every byte can be held against it.
            var piece = dte.Receive(Math.Min(Piece, _size - received));
            for (var i = 0; i < piece.Length; i += Payload.Pattern.Length)
            {
                var part = piece[i..Math.Min(piece.Length, i + Payload.Pattern.Length)];
                if (!part.SequenceEqual(Payload.Pattern.AsSpan(0, part.Length)))
                    throw new InvalidDataException($"what arrived behind byte {received + i} is not what was sent");
            }
        }
    }

    private double SpeedSince(long began) => _size / Stopwatch.GetElapsedTime(began).TotalMicroseconds;
}
