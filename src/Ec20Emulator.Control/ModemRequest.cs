using System.ComponentModel.DataAnnotations;
using Ec20Emulator.Control.Requests;

namespace Ec20Emulator.Control;

/// <summary>A modem somebody asks for. What is left out is as the process was started; the fields are its options, in the spelling of the API.</summary>
public sealed record ModemRequest : IRequestBody
{
    /// <summary>Its name in paths: 1-64 letters, digits, <c>-</c> and <c>_</c>; null = the next of <c>m1</c>, <c>m2</c> ...</summary>
    [StringLength(64, MinimumLength = 1)]
    [RegularExpression("^[A-Za-z0-9_-]*$")]
    public string? Id { get; init; }

    /// <summary>What it and its like are called together: 1-64 letters, digits, <c>-</c> and <c>_</c>; null = nothing.</summary>
    [StringLength(64, MinimumLength = 1)]
    [RegularExpression("^[A-Za-z0-9_-]*$")]
    public string? Label { get; init; }

    /// <summary>Module and firmware, as <c>--model</c>.</summary>
    public string? Model { get; init; }

    /// <summary>A SIM card that comes with the emulator, by name, as <c>--sim</c>.</summary>
    public string? Sim { get; init; }

    /// <summary>A SIM card: the text of a card file (YAML or JSON), at most 64 KiB. It does not go with <see cref="Sim"/>.</summary>
    public string? SimCard { get; init; }

    /// <summary>Seed of everything chosen by chance.</summary>
    public int? Seed { get; init; }

    /// <summary><c>real</c>, <c>manual</c>, or <c>xN</c> for N times faster.</summary>
    public string? Clock { get; init; }

    /// <summary>What a manual clock shows at first, in UTC.</summary>
    public string? ClockStart { get; init; }

    /// <summary><c>typical</c> or <c>none</c>.</summary>
    public string? Delays { get; init; }

    /// <summary>What the host dials (<c>HOST:PORT</c>), and where that leads (<c>HOST:PORT</c>); stronger than the maps of the process.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>How far the modem may reach: <c>open</c> or <c>loopback</c>.</summary>
    public string? Network { get; init; }

    /// <summary>Where the GNSS antenna is: <c>LAT,LON[,ALT]</c> in degrees and metres, or a track file, as <c>--gnss</c>.</summary>
    public string? Gnss { get; init; }

    /// <summary>Rules of the lint that are silent, or <c>all</c>.</summary>
    public IReadOnlyList<string>? LintOff { get; init; }

    /// <summary>Rules of the lint whose findings are answered with <c>ERROR</c>, or <c>all</c>.</summary>
    public IReadOnlyList<string>? Strict { get; init; }

    /// <summary>The port that hears news of a connection: <c>module</c> or <c>opener</c>.</summary>
    public string? ConnectionUrcs { get; init; }

    /// <summary>What happens to a second client of a port: <c>refuse</c>, <c>kick</c> or <c>share</c>.</summary>
    public string? OnBusy { get; init; }

    /// <summary>When the modem is ready, and the request answered: <c>awake</c> or <c>registered</c>.</summary>
    public string? Ready { get; init; }

    /// <summary>Ways in, 16 at most; null = raw TCP to usbmodem, on a port of 127.0.0.1 the system chooses.</summary>
    [MaxLength(16)]
    public IReadOnlyList<ModemPortRequest>? Ports { get; init; }
}

/// <summary>A way into a modem somebody asks for.</summary>
public sealed record ModemPortRequest
{
    /// <summary>What kind.</summary>
    public ModemPortKind Kind { get; init; }

    /// <summary>The modem port it stands for: usbmodem, usbat, usbnmea or uart1.</summary>
    public string Port { get; init; } = "usbmodem";

    /// <summary>
    /// Where: <c>ADDRESS:PORT</c> for TCP and RFC 2217, on this computer unless the API itself is offered to others; null = 127.0.0.1, and a port
    /// the system chooses. For a pseudo-terminal the path of a symbolic link to it; null = none.
    /// </summary>
    public string? Address { get; init; }
}

/// <summary>Kinds of ways in that can be asked for.</summary>
public enum ModemPortKind
{
    /// <summary>Raw TCP.</summary>
    Tcp,

    /// <summary>TCP with the COM port option of telnet.</summary>
    Rfc2217,

    /// <summary>A pseudo-terminal.</summary>
    Pty,
}
