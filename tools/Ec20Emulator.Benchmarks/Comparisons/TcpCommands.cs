using Ec20Emulator.Benchmarks.Children;
using Ec20Emulator.Benchmarks.Dialling;

namespace Ec20Emulator.Benchmarks.Comparisons;

/// <summary>Whether the modem has the TCP/IP commands.</summary>
internal static class TcpCommands
{
    /// <summary>Asks AT+QIOPEN=?.</summary>
    public static async Task<bool> AreBuiltAsync()
    {
        await using var modem = await Child.StartAsync(Role.Modem);
        using var dte = new Dte(modem.EndPoint);
        dte.SwitchEchoOff();
        dte.Send("AT+QIOPEN=?\r"u8);
        return dte.Receive("\r\nERROR"u8.Length).StartsWith("\r\n+QI"u8);
    }
}
