using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>
/// Signals URCs by RI: on the port that carries the URC, or on the UART for "physical"; at the start of the signal or, with "urc/delay", at
/// its end. With "urc/cache" none goes out (at-engine.md 8). Lives on the mailbox.
/// </summary>
internal sealed class RingIndicator : IUrcSignal
{
    private readonly RiSettings _settings;
    private readonly PortSet _ports;
    private readonly Scheduler _scheduler;

    /// <summary>Of the ports that have signalled something.</summary>
    private Dictionary<ModemPort, RiLine>? _lines;

    /// <summary>Per port, the URC whose signal has begun; it may go once <c>IsDone</c>.</summary>
    private Dictionary<ModemPort, (Urc Urc, bool IsDone)>? _signalled;

    public RingIndicator(RiSettings settings, PortSet ports, Scheduler scheduler)
    {
        (_settings, _ports, _scheduler) = (settings, ports, scheduler);
        ports.Signal = this;
    }

    /// <summary>Time from one RING to the next.</summary>
    public TimeSpan RingPeriod => _settings.Values.Ring.Period;

    public bool MayGo(ModemPort port, Urc urc)
    {
        if (_settings.Values.IsCached)
            return false;
        if (_signalled is { } signalled && signalled.TryGetValue(port, out var before) && ReferenceEquals(before.Urc, urc))
        {
            if (before.IsDone)
                signalled.Remove(port);
            return before.IsDone;
        }
        var isPulsing = Signal(port, UrcKinds.Of(urc), () => PulseEnded(port, urc));
        if (!isPulsing || !_settings.Values.IsDelayed)
            return true;
        (_signalled ??= [])[port] = (urc, false);
        return false;
    }

    /// <summary>One pulse of the RI of a port, whatever the settings say; nothing while it is on until AT+QRIR.</summary>
    public void Pulse(ModemPort port, TimeSpan length) => LineOf(port).Pulse(length, 1);

    /// <summary>The call is answered or over: RI stops signalling it.</summary>
    public void StopRinging()
    {
        foreach (var line in Lines.Where(line => line.IsRinging))
            line.Clear();
    }

    /// <summary>AT+QRIR: an RI that is on until told otherwise goes off.</summary>
    public void Release()
    {
        foreach (var line in Lines.Where(line => line.IsLatched))
            line.Clear();
    }

    /// <summary>"urc/cache" was lifted or "urc/delay" changed: what waits may go.</summary>
    public void Reconsider()
    {
        _signalled?.Clear();
        foreach (var port in _ports.Ports)
            port.SendUrcs();
    }

    /// <summary>Power is gone.</summary>
    public void Reset()
    {
        _signalled?.Clear();
        foreach (var line in Lines)
            line.Clear();
    }

    /// <summary>Begins the signal of a URC.</summary>
    /// <returns>True where a pulse has begun whose end is told by <paramref name="ended"/>.</returns>
    private bool Signal(ModemPort port, UrcKind kind, Action ended)
    {
        var line = LineOf(_settings.Values.IsPhysical ? _ports[PortNames.Uart1] : port);
        var signal = _settings.For(kind);
        var isRing = kind is UrcKind.Ring;
        if (line.IsLatched || (!isRing && line.IsRinging && _settings.Values.Ring.KeepsOthersOff))
            return false;
        switch (signal.Behaviour)
        {
            case RiBehaviour.Pulse:
                line.Pulse(TimeSpan.FromMilliseconds(signal.Pulse), signal.Count, ended, isRing);
                return true;
            case RiBehaviour.Always:
                line.Latch();
                return false;
            case RiBehaviour.Auto:
                // On from RING to RING; the first one that does not come ends it.
                line.Pulse(_settings.Values.Ring.Period + TimeSpan.FromMilliseconds(_settings.Values.Ring.Active), 1, isRing: true);
                return false;
            case RiBehaviour.Wave:
                line.Pulse(TimeSpan.FromMilliseconds(_settings.Values.Ring.Active), 1, isRing: true);
                return false;
            default:
                return false;
        }
    }

    private IEnumerable<RiLine> Lines => _lines?.Values ?? Enumerable.Empty<RiLine>();

    private RiLine LineOf(ModemPort port)
    {
        _lines ??= [];
        if (!_lines.TryGetValue(port, out var line))
            _lines[port] = line = new RiLine(port, _scheduler);
        return line;
    }

    private void PulseEnded(ModemPort port, Urc urc)
    {
        if (_signalled is null || !_signalled.TryGetValue(port, out var waiting) || !ReferenceEquals(waiting.Urc, urc))
            return;
        _signalled[port] = (urc, true);
        port.SendUrcs();
    }
}
