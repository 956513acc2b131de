using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Control;

/// <summary>Makes the modem say what nothing in it has brought about.</summary>
public sealed class UrcInjector
{
    private readonly ModemCore _core;
    private readonly Appointments _appointments;

    internal UrcInjector(ModemCore core, Appointments appointments) => (_core, _appointments) = (core, appointments);

    /// <summary>
    /// Sends a URC. Now: by the rules, to the URC port, waiting there as every URC does. At a position of a command: on the port of
    /// the command and exactly there, whatever the rules say.
    /// </summary>
    /// <param name="line">One line without line ends, 1-512 characters of Latin-1, such as <c>+QIURC: "closed",0</c>.</param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The text is no such line.</exception>
    /// <exception cref="InvalidOperationException">The modem is not running.</exception>
    public Task<Appointment> SendAsync(string line, When? when = null)
    {
        ThrowIfNoLine(line);
        return _appointments.MakeAsync($"URC {line}", when, place =>
        {
            if (place.Turn is { } turn)
                turn.Port.Interject(Urc.Line(line));
            else if (_core.Ports.Ports.Exists(port => port.IsAwake))
                _core.Urcs.Send(line);
            else
                throw new InvalidOperationException("the modem does not run: it has nothing to say");
        });
    }

    internal static void ThrowIfNoLine(string line)
    {
        ArgumentException.ThrowIfNullOrEmpty(line);
        if (line.Length > 512 || line.Any(c => c is < ' ' or > '\xff'))
            throw new ArgumentException("a URC is one line of 1-512 printable characters", nameof(line));
    }
}
