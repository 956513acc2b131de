using Ec20Emulator.Modem.Lint;
using Ec20Emulator.Modem.Models;
using Ec20Emulator.Modem.Subscribers;

namespace Ec20Emulator.Modem;

/// <summary>How a modem is set up before it is switched on.</summary>
public sealed record ModemOptions
{
    /// <summary>Seeds everything that is chosen by chance: the same seed and input give the same output.</summary>
    public int Seed { get; init; } = 42;

    /// <summary>Module and firmware: identity, bands, commands and keys follow.</summary>
    public ModelProfile Model { get; init; } = ModelProfile.Default;

    /// <summary>15 digits, the last one a Luhn check digit.</summary>
    public string Imei { get; init; } = "860461024123450";

    /// <summary>Serial number, as AT+EGMR=0,5 prints it.</summary>
    public string SerialNumber { get; init; } = "E1Q19GK04000123";

    /// <summary>Which site the cells around the modem belong to, 0-255: it is added to the number of their base station.</summary>
    public int CellSite { get; init; }

    /// <summary>The SIM card.</summary>
    public SimOptions Sim { get; init; } = new();

    /// <summary>Where the GNSS antenna is, or how it moves.</summary>
    public GnssOptions Gnss { get; init; } = new();

    /// <summary>Delays of a real device.</summary>
    public DelayProfile Delays { get; init; } = DelayProfile.None;

    /// <summary>True to refuse the activation of a context without APN with 573 (tcpip.md 2.2).</summary>
    public bool ApnRequired { get; init; }

    /// <summary>The port that hears news of connections (ssl.md C7.12).</summary>
    public ConnectionUrcPort ConnectionUrcs { get; init; } = ConnectionUrcPort.Module;

    /// <summary>Size in bytes of the memory card in the slot, 1-2147483647; null = no card (files.md 1). Its files live in memory only.</summary>
    public int? SdCardBytes { get; init; }

    /// <summary>Folder of this computer where UFS and saved settings are kept; null = in memory only. One modem per folder.</summary>
    public string? StateDirectory { get; init; }

    /// <summary>
    /// A pcapng file, written anew, for what goes over the network: the frames of data calls, and the plain text of sockets in packets that are
    /// made up around it; null = none. One modem per file.
    /// </summary>
    public string? CaptureFile { get; init; }

    /// <summary>
    /// The network whose subscribers this modem can text and call, by the number of its SIM card; null = it is alone, and the other ends are yours to
    /// play.
    /// </summary>
    public MobileNetwork? MobileNetwork { get; init; }

    /// <summary>Which rules of the lint of host behaviour are silent, and which answer <c>ERROR</c>.</summary>
    public LintOptions Lint { get; init; } = new();

    /// <summary>Files put into the store at every power-on, by name with prefix (<c>RAM:cacert.pem</c>), so that they survive the emptying of RAM.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> InitialFiles { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();
}
