using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Text;

/// <summary>A number as the host types it: in digits, or under AT+CSCS="UCS2" as those of UCS2.</summary>
internal static class TypedAddress
{
    /// <summary>Reads one.</summary>
    /// <param name="set">AT+CSCS.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="type">Its type; null = by the sign.</param>
    /// <param name="address">The address.</param>
    /// <returns>False where it is none.</returns>
    public static bool TryRead(CharacterSet set, string typed, int? type, [NotNullWhen(true)] out SmsAddress? address)
    {
        address = null;
        return TeText.Read(set, typed) is { } number && SmsAddress.TryParse(number, type, out address);
    }
}
