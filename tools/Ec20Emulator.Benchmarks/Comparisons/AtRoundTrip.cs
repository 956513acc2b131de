using System.Diagnostics;
using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;
using Ec20Emulator.Benchmarks.Measuring;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary><c>AT</c> and its <c>OK</c> over TCP loopback, against a bare server that sends the same six bytes. A round is the median of its exchanges.</summary>
internal sealed class AtRoundTrip : IComparison
{
    private readonly int _exchanges;
    private readonly Child _modem;
    private readonly Child _responder;
    private readonly Dte _toModem;
    private readonly Dte _toResponder;

    private AtRoundTrip(int exchanges, Child modem, Child responder)
    {
        (_exchanges, _modem, _responder) = (exchanges, modem, responder);
        _toModem = new Dte(modem.EndPoint);
        _toResponder = new Dte(responder.EndPoint);
        _toModem.SwitchEchoOff();
    }

    /// <inheritdoc/>
    public Quantity Quantity => new("AT round trip, median", "us", Aim: 1.3, LessIsBetter: true);

    /// <summary>Starts modem and reference, each in a process of its own.</summary>
    public static async Task<IComparison> StartAsync(Effort effort) => new AtRoundTrip(
        4000 / effort.Scale, await Child.StartAsync(Role.Modem), await Child.StartAsync(Role.Responder));

    /// <inheritdoc/>
    public Task<double> MeasureModemAsync() => Task.FromResult(Measure(_toModem));

    /// <inheritdoc/>
    public Task<double> MeasureReferenceAsync() => Task.FromResult(Measure(_toResponder));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _toModem.Dispose();
        _toResponder.Dispose();
        await _modem.DisposeAsync();
        await _responder.DisposeAsync();
    }

    private double Measure(Dte dte)
    {
        var microseconds = new double[_exchanges];
        for (var i = 0; i < microseconds.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            dte.Exchange("AT\r"u8, "\r\nOK\r\n"u8);
            microseconds[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }
        return Median.Of(microseconds);
    }
}
