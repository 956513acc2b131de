using System.Text;
using Ec20Emulator.Benchmarks.Dialling;

namespace Ec20Emulator.Benchmarks.Load;

/// <summary>A TLS session at each of many modems, all open at once: each sends 100 bytes of its own and reads them back.</summary>
internal static class SessionLoad
{
    private const int Bytes = 100;

    /// <summary>Opens a session whose server is verified.</summary>
    public static async Task OpenAsync(FleetDte dte, int serverPort)
    {
        await dte.ExchangeAsync("AT+QICSGP=1,1,\"CMNET\"");
        await dte.ExchangeAsync("AT+QIACT=1");
        foreach (var line in ModemDialogue.SslSettings)
            await dte.ExchangeAsync(line);
        await dte.ExchangeAsync(ModemDialogue.OpenSsl(serverPort, mode: 0), "\r\nOK\r\n\r\n+QSSLOPEN: 4,0\r\n");
    }

    /// <summary>Sends and reads back.</summary>
    /// <exception cref="InvalidDataException">What came back is not what was sent.</exception>
    public static async Task EchoAsync(FleetDte dte, int number)
    {
        var text = $"{number:D10}".PadRight(Bytes, (char)('a' + number % 26));
        await dte.ExchangeAsync($"AT+QSSLSEND=4,{Bytes}", "\r\n> ");
        await dte.SendAsync(Encoding.Latin1.GetBytes(text));
        var heard = await dte.WhenHeardAsync("+QSSLURC: \"recv\",4\r\n");
        if (!heard.Contains("SEND OK", StringComparison.Ordinal))
            throw new InvalidDataException($"modem {number}: no SEND OK in '{heard}'");
        await dte.ExchangeAsync("AT+QSSLRECV=4,1500", $"\r\n+QSSLRECV: {Bytes}\r\n{text}\r\n\r\nOK\r\n");
    }
}
