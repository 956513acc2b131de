namespace Ec20Emulator.Host.Running;

/// <summary>Command lines that open a port, to be pasted into a shell.</summary>
internal static class PasteLines
{
    /// <summary>The lines for a port, each with the program's name.</summary>
    public static IReadOnlyList<(string Program, string Line)> For(string uri)
    {
        if (uri.StartsWith("socket://", StringComparison.Ordinal))
            return ForSocket(uri["socket://".Length..]);
        return uri.StartsWith("rfc2217://", StringComparison.Ordinal) ? ForRfc2217(uri) : ForDevice(uri);
    }

    private static IReadOnlyList<(string, string)> ForSocket(string endPoint)
    {
        var (host, port) = (endPoint[..endPoint.LastIndexOf(':')], endPoint[(endPoint.LastIndexOf(':') + 1)..]);
        return
        [
            ("miniterm", $"python3 -m serial.tools.miniterm --raw --eol CR socket://{endPoint}"),
            ("socat", $"socat -,rawer,escape=0x1d tcp:{endPoint}"),
            ("PuTTY", $"putty -raw -P {port} {host.Trim('[', ']')}"),
        ];
    }

    private static IReadOnlyList<(string, string)> ForRfc2217(string uri) =>
    [
        ("miniterm", $"python3 -m serial.tools.miniterm --raw --eol CR {uri}"),
    ];

    private static IReadOnlyList<(string, string)> ForDevice(string path) =>
    [
        ("picocom", $"picocom {path}"),
        ("miniterm", $"python3 -m serial.tools.miniterm --raw --eol CR {path}"),
        ("screen", $"screen {path}"),
    ];
}
