using System.Globalization;
using System.Text.RegularExpressions;

namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>What stands behind ATD for a packet call: <c>*99[*[address][*[L2P][*[cid]]]]#</c> (3GPP 27.007 section 10.2.1.1; sms-calls.md 10).</summary>
internal static partial class DataDialString
{
    /// <summary>The context of a string that names none.</summary>
    public const int DefaultContext = 1;

    /// <summary>Reads a dial string.</summary>
    /// <param name="text">What stands behind ATD; T or P and blanks may come first.</param>
    /// <param name="contextId">The context, any number.</param>
    /// <returns>False where it is something else, or a protocol other than PPP.</returns>
    public static bool TryParse(string text, out int contextId)
    {
        var match = Form().Match(text);
        contextId = DefaultContext;
        return match.Success && (match.Groups["cid"].Length == 0
            || int.TryParse(match.Groups["cid"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out contextId));
    }

    [GeneratedRegex(@"^[TP ]*\*99(\*[0-9.]*(\*(PPP|1)?(\*(?<cid>[0-9]{0,3}))?)?)?# *$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
