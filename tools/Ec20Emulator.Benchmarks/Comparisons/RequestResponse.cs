using System.Diagnostics;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;
using Ec20Emulator.Benchmarks.Servers;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>100 bytes sent with AT+QISEND to an echo server and read back with AT+QIRD, against a program that puts the same bytes on the wire by rote.</summary>
internal sealed class RequestResponse : SocketComparison
{
    private readonly int _exchanges;
    private readonly byte[] _answer = [.. "\r\n+QIRD: 100\r\n"u8, .. Payload.Pattern.AsSpan(0, 100), .. "\r\n\r\nOK\r\n"u8];

    private RequestResponse(int exchanges, Children children)
        : base(children, mode: 0)
    {
        _exchanges = exchanges;
        Modem.Exchange("AT+QISEND=0,1024\r"u8, "\r\n> "u8);
        Modem.Exchange(PeerRequest.Make(PeerRequest.Echo, 0), "\r\nSEND OK\r\n"u8);
    }

    /// <inheritdoc/>
    public override Quantity Quantity => new("QISEND, echo, QIRD of 100 bytes", "/s", Aim: null, LessIsBetter: false);

    /// <summary>Starts server, modem and reference.</summary>
    public static async Task<IComparison> StartAsync(Effort effort) =>
        new RequestResponse(1000 / effort.Scale, await StartChildrenAsync(pushes: false));

    /// <inheritdoc/>
    protected override double Measure(Dte dte)
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
