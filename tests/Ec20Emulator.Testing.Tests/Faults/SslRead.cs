using System.Globalization;
using System.Text.RegularExpressions;

namespace Ec20Emulator.Testing.Tests.Faults;

/// <summary>Reads what has come over an SSL connection in buffer mode.</summary>
internal static partial class SslRead
{
    /// <summary>Asks until so many bytes have come.</summary>
    public static async Task<string> ReadAsync(this AtDialogue dte, int client, int count)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        var got = "";
        while (got.Length < count && TimeProvider.System.GetElapsedTime(deadline) < AtDialogue.Patience)
        {
            var answer = await dte.CommandAsync(string.Create(CultureInfo.InvariantCulture, $"AT+QSSLRECV={client},100"));
            var header = Header().Match(answer);
            got += answer.Substring(header.Index + header.Length, int.Parse(header.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }
        return got;
    }

    [GeneratedRegex(@"\+QSSLRECV: (\d+)\r\n")]
    private static partial Regex Header();
}
