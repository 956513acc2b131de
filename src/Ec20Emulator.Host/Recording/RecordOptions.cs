using Ec20Emulator.Host.Dialling;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Host.Recording;

/// <summary>What <c>record</c> is to do.</summary>
/// <param name="Modem">The serial device of the modem, or null.</param>
/// <param name="Device">The socket of the modem, or null; one of the two is there.</param>
/// <param name="Listen">Where the host program dials.</param>
/// <param name="File">Gets the transcript.</param>
/// <param name="Log">What is logged.</param>
internal sealed record RecordOptions(PortSpec? Modem, DialTarget? Device, PortSpec Listen, string File, LogSpec Log)
{
    /// <summary>What a serial device is driven through.</summary>
    public SerialDriver SerialDriver { get; init; } = TtyPortListener.DefaultDriver;

    /// <summary>Puts the values of the options together.</summary>
    /// <exception cref="UsageException">They do not go together, or one is not understood.</exception>
    public static RecordOptions From(string? tty, string? device, string? listen, string? file, LogSpec log)
    {
        if (tty is null == device is null)
            throw new UsageException("record: name the modem by --tty DEVICE[,BAUD] or by --device socket://HOST:PORT");
        if (file is null)
            throw new UsageException("record: name the transcript to write by --out FILE");
        var target = device is null ? null : DialTarget.Parse(device);
        if (target is { Host: null })
            throw new UsageException($"--device '{device}': write socket://HOST:PORT; a serial device is named by --tty");
        return new RecordOptions(tty is null ? null : new PortSpec(PortKind.Tty, PortNames.UsbModem, tty), target, ParseListen(listen ?? "tcp"), file, log);
    }

    private static PortSpec ParseListen(string text) => text.Split('=', 2) switch
    {
        ["tcp"] => PortSpec.Parse(PortKind.Tcp, "127.0.0.1:7020"),
        ["pty"] => PortSpec.Parse(PortKind.Pty, "./ttyEC20"),
        ["tcp", var address] => PortSpec.Parse(PortKind.Tcp, address),
        ["pty", var path] => PortSpec.Parse(PortKind.Pty, path),
        _ => throw new UsageException($"--listen '{text}': write tcp, tcp=ADDRESS:PORT, pty or pty=PATH"),
    };
}
