using System.Diagnostics;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>Bulk data pushed inside URCs (access mode 1), against a program that frames the same bytes by rote.</summary>
internal sealed class PushThroughput : SocketComparison
{
    private readonly int _size;

    private PushThroughput(int size, Children children)
        : base(children, mode: 1) => _size = size;

    /// <inheritdoc/>
    public override Quantity Quantity => new("TCP download, direct push", "MB/s", Aim: null, LessIsBetter: false);

    /// <summary>Starts server, modem and reference.</summary>
    public static async Task<IComparison> StartAsync(Effort effort) =>
        new PushThroughput(16_000_000 / effort.Scale, await StartChildrenAsync(pushes: true));

    /// <inheritdoc/>
    protected override double Measure(Dte dte) => Measure(dte, _size);

    /// <summary>Downloads over socket 0, which pushes.</summary>
    public static double Measure(Dte dte, int size)
    {
        dte.Exchange("AT+QISEND=0,1024\r"u8, "\r\n> "u8);
        var began = Stopwatch.GetTimestamp();
        dte.Exchange(PeerRequest.Make(PeerRequest.Download, size), "\r\nSEND OK\r\n"u8);
        var frames = new PushedFrames();
        while (frames.Payload < size || !frames.IsBetweenFrames)
            frames.Take(dte.ReceiveSome());
        if (frames.Payload > size)
            throw new InvalidDataException($"{frames.Payload} bytes came, {size} were sent");
        return size / Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }
}
