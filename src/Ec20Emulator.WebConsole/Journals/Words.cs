using System.Text.RegularExpressions;

namespace Ec20Emulator.WebConsole.Journals;

/// <summary>Names of the API as words.</summary>
internal static partial class Words
{
    /// <summary>What fills parts that are empty.</summary>
    private static readonly Dictionary<string, string> Fillers = new(StringComparer.Ordinal)
    {
        ["contexts"] = "No context is active: AT+QIACT=1 activates one.",
        ["sockets"] = "None is open: AT+QIOPEN and AT+QSSLOPEN open them.",
        ["calls"] = "Nobody talks. ATD5551234; calls somebody.",
        ["dataCalls"] = "None is up. ATD*99# begins one.",
        ["sentMessages"] = "None. AT+CMGS sends one.",
    };

    /// <summary><c>isAttached</c> as <c>is attached</c>.</summary>
    public static string Of(string name) => name switch
    {
        "sim" or "sms" or "gnss" or "http" or "ftp" or "smtp" or "usb" => name.ToUpperInvariant(),
        _ => Hump().Replace(name, match => " " + match.Value.ToLowerInvariant()),
    };

    /// <summary>What to say where a part has nothing.</summary>
    public static string NothingOf(string name) => Fillers.GetValueOrDefault(name, "none");

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Hump();
}
