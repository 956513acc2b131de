using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Lines;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Control;

/// <summary>The modem lines of the ports, for transports that cannot carry them.</summary>
[WorldControl("lines", "Modem lines of a port, for DTEs without them.")]
public sealed class PortLines : WorldControl
{
    /// <summary>Longest pulse of RI.</summary>
    public static readonly TimeSpan LongestPulse = TimeSpan.FromMilliseconds(LongestPulseMs);

    private const long LongestPulseMs = 60_000;

    private readonly ModemCore _core;
    private readonly RingIndicator _indicator;

    internal PortLines(ModemCore core, RingIndicator indicator)
        : base(core.Appointments) => (_core, _indicator) = (core, indicator);

    /// <summary>Moves DTR of the DTE at a port, as the DTE itself would: off does what AT&amp;D says (at-engine.md 10).</summary>
    /// <param name="port">One of <see cref="PortNames.At"/>.</param>
    /// <param name="asserted">True = on.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="InvalidOperationException">No DTE is attached there.</exception>
    [WorldAction("Moves DTR of the DTE, for transports that cannot carry it: off does what AT&D says. 409 where no DTE is attached.")]
    [Words("dtr of {port} {asserted}")]
    [Http("PUT", "ports/{port}/dtr")]
    public Task<Appointment> SetDtrAsync([PortName] string port, [Field("True = on.", Name = "isAsserted")] bool asserted, When? when = null) =>
        ActAsync([port, asserted], $"DTR of {port} {(asserted ? "on" : "off")}", when, _ =>
        {
            var target = _core.Ports[port];
            if (!target.Wiring.IsAttached)
                throw new InvalidOperationException($"no DTE is attached to {port}");
            var lines = target.Wiring.DteLines;
            target.Wiring.DteLinesChanged(asserted ? lines | DteLines.Dtr : lines & ~DteLines.Dtr);
        });

    /// <summary>Pulses RI of a port, as for a URC; nothing while it is on until AT+QRIR.</summary>
    /// <param name="port">One of <see cref="PortNames.At"/>.</param>
    /// <param name="length">How long, by the modem's clock, from 1 ms to <see cref="LongestPulse"/>.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    /// <exception cref="InvalidOperationException">The modem is not running.</exception>
    [WorldAction("Pulses RI, as for a URC. 409 while the modem is off.")]
    [Words("ri of {port} pulses[ for {length}]")]
    [Http("POST", "ports/{port}/ri")]
    public Task<Appointment> PulseRingAsync(
        [PortName] string port, [Duration(1, LongestPulseMs), Field("How long, by the modem's clock.", Preset = 120)] TimeSpan length, When? when = null) =>
        ActAsync([port, length], $"RI of {port} pulses for {length.TotalMilliseconds:0} ms", when, _ =>
        {
            var target = _core.Ports[port];
            if (!target.IsAwake)
                throw new InvalidOperationException("the modem does not run: it drives no RI");
            _indicator.Pulse(target, length);
        });

    /// <summary>The lines of a port as they are now.</summary>
    /// <param name="port">One of <see cref="PortNames.All"/>.</param>
    /// <exception cref="ArgumentException">There is no such port.</exception>
    public Task<PortLineState> ReadAsync(string port)
    {
        if (port == PortNames.UsbNmea)
            return _core.Mailbox.AskAsync(() => Look(_core.Ports.Nmea));
        var target = _core.Ports[port];
        return _core.Mailbox.AskAsync(() => Look(target));
    }

    /// <summary>The lines of a port as they are now. On the mailbox.</summary>
    internal static PortLineState Look(ModemPort port) =>
        new(port.Wiring.IsAttached, port.Wiring.DteLines, port.Wiring.Driven) { Echoes = port.Settings.Echo };

    /// <summary>The same of a port that takes no commands.</summary>
    internal static PortLineState Look(OneWayPort port) => new(port.IsAttached, port.DteLines, OneWayPort.Driven);
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
