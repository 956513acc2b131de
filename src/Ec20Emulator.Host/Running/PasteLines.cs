namespace Ec20Emulator.Host.Running;

/// <summary>A line that opens a port of the modem, to be pasted into a shell or a program.</summary>
/// <param name="Program">What runs it.</param>
/// <param name="Text">The line.</param>
internal sealed record PasteLine(string Program, string Text);

/// <summary>How the programs people use open a port.</summary>
internal static class PasteLines
{
    private const string Socket = "socket://";
    private const string Rfc2217 = "rfc2217://";

    /// <summary>The lines for a port, the most usual first.</summary>
    /// <param name="uri">The port as the ready line names it.</param>
    public static IReadOnlyList<PasteLine> For(string uri)
    {
        if (UsbUri.TryParse(uri) is { } usb)
            return [new("usbip", usb.AttachLine), new("usbip, for ever", usb.AttachLoop)];
        if (uri.StartsWith(Socket, StringComparison.Ordinal))
            return ForSocket(uri, uri[Socket.Length..]);
        return uri.StartsWith(Rfc2217, StringComparison.Ordinal) ? ForRfc2217(uri, uri[Rfc2217.Length..]) : ForDevice(uri);
    }

    private static IReadOnlyList<PasteLine> ForSocket(string uri, string endPoint) =>
    [
        Miniterm(uri),
        new("socat", $"socat -,rawer,escape=0x1d tcp:{endPoint}"),
        new("PuTTY", $"putty -raw -P {PortOf(endPoint)} {HostOf(endPoint)}"),
        PySerial(uri),
        new("com0com + hub4com", $"com2tcp \\\\.\\CNCB0 {HostOf(endPoint)} {PortOf(endPoint)}"),
    ];

    private static IReadOnlyList<PasteLine> ForRfc2217(string uri, string endPoint) =>
    [
        Miniterm(uri),
        new("microcom", $"microcom -t {HostOf(endPoint)}:{PortOf(endPoint)}"),
        new("PuTTY", $"putty -telnet -P {PortOf(endPoint)} {HostOf(endPoint)}"),
        PySerial(uri),
        new("com0com + hub4com", $"com2tcp-rfc2217 \\\\.\\CNCB0 {HostOf(endPoint)} {PortOf(endPoint)}"),
    ];

    private static IReadOnlyList<PasteLine> ForDevice(string path) =>
    [
        new("picocom", $"picocom {path}"),
        Miniterm(path),
        new("screen", $"screen {path} 115200"),
        new("minicom", $"minicom -D {path} -b 115200"),
        new("PuTTY", $"putty -serial {path} -sercfg 115200,8,n,1,N"),
        PySerial(path),
        new("Node serialport", $"npx @serialport/terminal -p {path} -b 115200"),
    ];

    private static PasteLine Miniterm(string uri) => new("miniterm", $"python3 -m serial.tools.miniterm --raw --eol CR {uri}");

    private static PasteLine PySerial(string uri) => new("pyserial", $"serial.serial_for_url('{uri}', baudrate=115200, timeout=1)");

    private static string HostOf(string endPoint) => endPoint[..endPoint.LastIndexOf(':')].Trim('[', ']');

    private static string PortOf(string endPoint) => endPoint[(endPoint.LastIndexOf(':') + 1)..];
}
