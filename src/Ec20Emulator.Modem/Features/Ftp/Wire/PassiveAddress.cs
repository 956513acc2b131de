using System.Globalization;
using System.Net;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sockets.Replies;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>Where a server waits for the data connection: what it says to PASV (RFC 959 section 4.1.2) and to EPSV (RFC 2428 section 3).</summary>
internal static class PassiveAddress
{
    private const int Numbers = 6;

    /// <summary>The six numbers in a reply to PASV, wherever they stand in its text.</summary>
    /// <exception cref="FtpFailureException">They are not there, or name no port.</exception>
    public static IPEndPoint Parse(ServerReply reply)
    {
        var digits = reply.Text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        var text = digits < 0 ? "" : new string([.. reply.Text[digits..].TakeWhile(c => char.IsAsciiDigit(c) || c == ',')]);
        var numbers = new byte[Numbers];
        var fields = text.Split(',');
        for (var i = 0; i < Numbers; i++)
        {
            if (fields.Length != Numbers || !byte.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                throw Nowhere(reply);
        }
        var port = (numbers[4] << 8) + numbers[5];
        return port > 0 ? new IPEndPoint(new IPAddress(numbers[..4]), port) : throw Nowhere(reply);
    }

    /// <summary>The port in a reply to EPSV: <c>(|||port|)</c>, whatever character stands for the bar.</summary>
    /// <exception cref="FtpFailureException">It is not there.</exception>
    public static int ParseExtended(ServerReply reply)
    {
        var begin = reply.Text.IndexOf('(', StringComparison.Ordinal) + 1;
        var fields = begin > 0 && begin < reply.Text.Length ? reply.Text[(begin + 1)..].Split(reply.Text[begin]) : [];
        return fields.Length > 3 && ushort.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? port
            : throw Nowhere(reply);
    }

    private static FtpFailureException Nowhere(ServerReply reply) => new(CmeError.FtpDataClosed, reply.Code, $"'{reply.Text}' tells no address");
}
