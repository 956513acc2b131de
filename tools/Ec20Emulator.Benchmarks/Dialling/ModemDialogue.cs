using System.Globalization;
using System.Text;

namespace Ec20Emulator.Benchmarks.Dialling;

/// <summary>What a host says to the modem before a measurement.</summary>
internal static class ModemDialogue
{
    /// <summary>Sends a command that must be answered OK.</summary>
    public static void Command(this Dte dte, string command) => dte.Exchange(Encoding.Latin1.GetBytes(command + "\r"), "\r\nOK\r\n"u8);

    /// <summary>Switches the echo off.</summary>
    public static void SwitchEchoOff(this Dte dte) => dte.Exchange("ATE0\r"u8, "ATE0\r\r\nOK\r\n"u8);

    /// <summary>Activates PDP context 1.</summary>
    public static void ActivateContext(this Dte dte)
    {
        dte.Command("AT+QICSGP=1,1,\"CMNET\"");
        dte.Command("AT+QIACT=1");
    }

    /// <summary>What sets SSL context 1 up for TLS1.2, one suite, and a server that is verified.</summary>
    public static IReadOnlyList<string> SslSettings { get; } =
    [
        "AT+QSSLCFG=\"sslversion\",1,3", "AT+QSSLCFG=\"ciphersuite\",1,0X002F", "AT+QSSLCFG=\"seclevel\",1,1", $"AT+QSSLCFG=\"cacert\",1,\"{Servers.ModemServer.CaFile}\"",
    ];

    /// <summary>Says it.</summary>
    public static void ConfigureSsl(this Dte dte)
    {
        foreach (var line in SslSettings)
            dte.Command(line);
    }

    /// <summary>The command that opens an SSL socket to a port of 127.0.0.1.</summary>
    /// <param name="port">The port.</param>
    /// <param name="mode">Access mode.</param>
    public static byte[] OpenSsl(int port, int mode) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"AT+QSSLOPEN=1,1,4,\"127.0.0.1\",{port},{mode}\r"));

    /// <summary>The command that opens a TCP socket to a port of 127.0.0.1.</summary>
    public static byte[] OpenTcp(int port, int mode) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"AT+QIOPEN=1,0,\"TCP\",\"127.0.0.1\",{port},0,{mode}\r"));
}
