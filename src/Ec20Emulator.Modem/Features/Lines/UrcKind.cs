using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Features.Lines;

/// <summary>The kinds of URC that RI tells apart (at-engine.md 8).</summary>
internal enum UrcKind
{
    /// <summary>RING.</summary>
    Ring,

    /// <summary>+CMTI, +CMT, +CDS, +CBM.</summary>
    Message,

    /// <summary>Everything else.</summary>
    Other,
}

/// <summary>Tells the kind of a URC.</summary>
internal static class UrcKinds
{
    private static readonly string[] MessagePrefixes = ["+CMTI:", "+CMT:", "+CDS:", "+CDSI:", "+CBM:", "+CBMI:"];

    public static UrcKind Of(Urc urc)
    {
        var text = urc.Text?.Lines[0] ?? "";
        if (urc.Code?.Code is ResultCode.Ring || text == "RING" || text.StartsWith("+CRING:", StringComparison.Ordinal))
            return UrcKind.Ring;
        return Array.Exists(MessagePrefixes, prefix => text.StartsWith(prefix, StringComparison.Ordinal)) ? UrcKind.Message : UrcKind.Other;
    }
}
