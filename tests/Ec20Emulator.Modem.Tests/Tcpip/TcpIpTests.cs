using Ec20Emulator.Modem.Networking;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>Words the tests of TCP/IP sockets share: a modem with context 1 active and echo off.</summary>
internal static class TcpIpTests
{
    public const string Host = "220.180.239.212";

    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    /// <summary>A modem ready to open sockets.</summary>
    public static async Task<TestModem> StartAsync(TimeProvider? time = null)
    {
        var modem = await TestModem.StartAsync(echo: false, time: time);
        await modem.Dte.OkAsync("AT+QIACT=1");
        return modem;
    }

    /// <summary>Leads <see cref="Host"/> and a port of its own to a port of this computer.</summary>
    public static void Lead(this TestModem modem, int port, int to) => modem.Map.Set(HostMapping.Parse($"{Host}:{port}=127.0.0.1:{to}"));

    /// <summary>Opens a TCP socket to a server.</summary>
    public static async Task OpenTcpAsync(this TestModem modem, int id, TcpPeerServer server, int mode = 0)
    {
        modem.Lead(8000 + id, server.Port);
        await modem.Dte.ExchangeAsync($"AT+QIOPEN=1,{id},\"TCP\",\"{Host}\",{8000 + id},0,{mode}", $"\r\nOK\r\n\r\n+QIOPEN: {id},0\r\n");
    }

    /// <summary>Bytes that show where they stand.</summary>
    public static byte[] Pattern(int length, int seed = 1)
    {
        var data = new byte[length];
        new Random(seed).NextBytes(data);
        return data;
    }
}
