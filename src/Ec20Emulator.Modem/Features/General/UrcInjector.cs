using System.ComponentModel.DataAnnotations;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>Makes the modem say what nothing in it has brought about.</summary>
[WorldControl("urc", "A line the modem is made to say by itself.")]
public sealed class UrcInjector : WorldControl
{
    /// <summary>Longest line, in characters.</summary>
    public const int Longest = 512;

    private readonly ModemCore _core;

    internal UrcInjector(ModemCore core)
        : base(core.Appointments) => _core = core;

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
    [WorldAction("Sends a URC: now, by the rules; or exactly at a position of a command. 409 while the modem is off.")]
    [Words("{line...}")]
    [Http("POST", "urcs")]
    public Task<Appointment> SendAsync([StringLength(Longest, MinimumLength = 1), UrcLine, Field("The line, without line ends.")] string line, When? when = null) =>
        ActAsync([line], $"URC {line}", when, place =>
        {
            var urc = UrcOf(line);
            if (place.Turn is { } turn)
                turn.Port.Urcs.Interject(urc);
            else if (_core.Ports.Ports.Any(port => port.IsAwake))
                _core.Urcs.Send(urc);
            else
                throw new InvalidOperationException("the modem does not run: it has nothing to say");
        });

    /// <summary>True for a text that can be a URC.</summary>
    public static bool IsLine(string? line) => line is { Length: > 0 and <= Longest } && !line.Any(c => c is < ' ' or > '\xff');

    internal static Urc UrcOf(string line) => line == "RING" ? new Urc(Code: new FinalResult(ResultCode.Ring)) : Urc.Line(line);
}
