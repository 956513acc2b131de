using System.Globalization;
using System.Net;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>The six numbers in a reply to PASV (RFC 959 section 4.1.2), wherever they stand in its text.</summary>
internal static class PassiveAddress
{
    private const int Numbers = 6;

    /// <summary>Reads them.</summary>
    /// <exception cref="FtpFailureException">They are not there.</exception>
    public static IPEndPoint Parse(FtpReply reply)
    {
        var digits = reply.Text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var text = digits < 0 ? "" : new string([.. reply.Text[digits..].TakeWhile(c => char.IsAsciiDigit(c) || c == ',')]);
        var numbers = new byte[Numbers];
        var fields = text.Split(',');
        for (var i = 0; i < Numbers; i++)
        {
            if (fields.Length != Numbers || !byte.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                throw new FtpFailureException(CmeError.FtpDataClosed, reply.Code, $"'{reply.Text}' tells no address");
        }
        return new IPEndPoint(new IPAddress(numbers[..4]), (numbers[4] << 8) + numbers[5]);
    }
}
