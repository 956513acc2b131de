using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Control;

/// <summary>Makes the modem say what nothing in it has brought about.</summary>
public sealed class UrcInjector
{
    /// <summary>Longest line, in characters.</summary>
    public const int Longest = 512;

    private readonly ModemCore _core;
    private readonly Appointments _appointments;

    internal UrcInjector(ModemCore core, Appointments appointments) => (_core, _appointments) = (core, appointments);

    /// <summary>
    /// Sends a URC. Now: by the rules, to the URC port, waiting there as every URC does. At a position of a command: on the port of
    /// the command and exactly there, whatever the rules say.
    /// </summary>
    /// <param name="line">
    /// One line without line ends, 1-512 characters of Latin-1, such as <c>+QIURC: "closed",0</c>. <c>RING</c> is the result code, a number
    /// where ATV0 says so.
    /// </param>
    /// <param name="when">The moment; null = now.</param>
    /// <exception cref="ArgumentException">The text is no such line.</exception>
    /// <exception cref="InvalidOperationException">The modem is not running.</exception>
    public Task<Appointment> SendAsync(string line, When? when = null)
    {
        if (!IsLine(line))
            throw new ArgumentException($"a URC is one line of 1-{Longest} printable characters", nameof(line));
        var urc = UrcOf(line);
        return _appointments.MakeAsync($"URC {line}", when, place =>
        {
            if (place.Turn is { } turn)
                turn.Port.Urcs.Interject(urc);
            else if (_core.Ports.Ports.Exists(port => port.IsAwake))
                _core.Urcs.Send(urc);
            else
                throw new InvalidOperationException("the modem does not run: it has nothing to say");
        });
    }

    /// <summary>True for a text that can be a URC.</summary>
    public static bool IsLine(string? line) => line is { Length: > 0 and <= Longest } && !line.Any(c => c is < ' ' or > '\xff');

    internal static Urc UrcOf(string line) => line == "RING" ? new Urc(Code: new FinalResult(ResultCode.Ring)) : Urc.Line(line);
}
