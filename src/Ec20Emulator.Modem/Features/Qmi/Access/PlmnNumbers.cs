using System.Globalization;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Qmi.Access;

/// <summary>Numbers of a network as QMI has them: two numbers, and whether the second has three digits.</summary>
internal readonly record struct PlmnNumbers(int Country, int Network, bool HasThreeDigits)
{
    /// <summary>Those of an operator.</summary>
    public static PlmnNumbers Of(string plmn) => new(
        int.Parse(plmn.AsSpan(0, 3), CultureInfo.InvariantCulture), int.Parse(plmn.AsSpan(3), CultureInfo.InvariantCulture), plmn.Length == 6);

    /// <summary>Those of an operator.</summary>
    public static PlmnNumbers Of(NetworkOperator known) => Of(known.Plmn);

    /// <summary>As AT+COPS prints them in format 2.</summary>
    public string Plmn => Country.ToString("D3", CultureInfo.InvariantCulture) + Network.ToString(HasThreeDigits ? "D3" : "D2", CultureInfo.InvariantCulture);
}
