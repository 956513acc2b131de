using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Lines;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Control;

/// <summary>The modem lines of the ports, for transports that cannot carry them.</summary>
public sealed class PortLines
{
    /// <summary>Longest pulse of RI.</summary>
    public static readonly TimeSpan LongestPulse = TimeSpan.FromMinutes(1);

    private readonly ModemCore _core;
    private readonly RingIndicator _indicator;
    private readonly Appointments _appointments;

    internal PortLines(ModemCore core, RingIndicator indicator, Appointments appointments) =>
        (_core, _indicator, _appointments) = (core, indicator, appointments);

    /// <summary>Moves DTR of the DTE at a port, as the DTE itself would: off does what AT&amp;D says (at-engine.md 10).</summary>
    /// <param name="port">One of <see cref="PortNames.All"/>.</param>
    /// <param name="asserted">True = on.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="InvalidOperationException">No DTE is attached there.</exception>
    public Task<Appointment> SetDtrAsync(string port, bool asserted, When? when = null)
    {
        var target = _core.Ports[port];
        return _appointments.MakeAsync($"DTR of {port} {(asserted ? "on" : "off")}", when, _ =>
        {
            if (!target.Wiring.IsAttached)
                throw new InvalidOperationException($"no DTE is attached to {port}");
            var lines = target.Wiring.DteLines;
            target.Wiring.DteLinesChanged(asserted ? lines | DteLines.Dtr : lines & ~DteLines.Dtr);
        });
    }

    /// <summary>Pulses RI of a port, as for a URC; nothing while it is on until AT+QRIR.</summary>
    /// <param name="port">One of <see cref="PortNames.All"/>.</param>
    /// <param name="length">How long, by the modem's clock, from 1 ms to <see cref="LongestPulse"/>.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    /// <exception cref="InvalidOperationException">The modem is not running.</exception>
    public Task<Appointment> PulseRingAsync(string port, TimeSpan length, When? when = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.FromMilliseconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestPulse);
        var target = _core.Ports[port];
        return _appointments.MakeAsync($"RI of {port} pulses for {length.TotalMilliseconds:0} ms", when, _ =>
        {
            if (!target.IsAwake)
                throw new InvalidOperationException("the modem does not run: it drives no RI");
            _indicator.Pulse(target, length);
        });
    }

    /// <summary>The lines of a port as they are now.</summary>
    /// <param name="port">One of <see cref="PortNames.All"/>.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    public Task<PortLineState> ReadAsync(string port)
    {
        var target = _core.Ports[port];
        return _core.Mailbox.AskAsync(() => Look(target));
    }

    /// <summary>The lines of a port as they are now. On the mailbox.</summary>
    internal static PortLineState Look(ModemPort port) =>
        new(port.Wiring.IsAttached, port.Wiring.DteLines, port.Wiring.Driven) { Echoes = port.Settings.Echo };
}

/// <summary>The lines of a port.</summary>
/// <param name="IsAttached">True while a DTE is there.</param>
/// <param name="Dte">What the DTE asserts, or asserted last.</param>
/// <param name="Dce">What the modem asserts.</param>
public sealed record PortLineState(bool IsAttached, DteLines Dte, DceLines Dce)
{
    /// <summary>True while the port sends back what the DTE types (ATE1).</summary>
    public bool Echoes { get; init; }
}
