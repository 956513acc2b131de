namespace Ec20Emulator.Host.Running;

/// <summary>A modem on a USB/IP server, as the ready line names it: <c>usbip://127.0.0.1:3240/1-1</c>.</summary>
/// <param name="Host">Address of the server, without brackets.</param>
/// <param name="Port">Its port.</param>
/// <param name="BusId">The device.</param>
internal sealed record UsbUri(string Host, int Port, string BusId)
{
    private const string Scheme = "usbip";

    /// <summary>Reads one; null where it is none.</summary>
    public static UsbUri? TryParse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: Scheme, Port: > 0, AbsolutePath.Length: > 1 }
            ? new UsbUri(uri.Host.Trim('[', ']'), uri.Port, uri.AbsolutePath[1..])
            : null;

    /// <summary>The command that attaches it.</summary>
    public string AttachLine => $"usbip {(Port == Options.UsbIpSettings.DefaultPort ? "" : $"--tcp-port {Port} ")}attach -r {Host} -b {BusId}";

    /// <summary>The same for ever: the device leaves when the modem restarts, and it is the host that has to fetch it again.</summary>
    public string AttachLoop => $"modprobe vhci-hcd; while sleep 1; do usbip port 2>/dev/null | grep -qF {this} || {AttachLine}; done";

    /// <summary>As the ready line has it.</summary>
    public override string ToString() => $"{Scheme}://{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}/{BusId}";
}
