using System.Globalization;
using System.Net;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>chrony as a time server on loopback that serves this computer's clock as stratum 5 and leaves that clock alone.</summary>
public sealed class ChronyServer : IAsyncDisposable
{
    private readonly CounterpartProcess _process;
    private readonly DirectoryInfo _folder;

    private ChronyServer(CounterpartProcess process, DirectoryInfo folder, int port)
    {
        _process = process;
        _folder = folder;
        EndPoint = new IPEndPoint(IPAddress.Loopback, port);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts it and waits until it serves time.</summary>
    public static async Task<ChronyServer> StartAsync()
    {
        var path = Counterpart.Find("chronyd", "chrony");
        var folder = Directory.CreateTempSubdirectory("ec20emu-chrony-");
        var request = new byte[48];
        request[0] = 0x23;
        request[40] = 0xE0;
        try
        {
            var (process, port) = await UdpCounterpart.StartAsync(
                port => CounterpartProcess.Start(path, Arguments(folder, port)), request, answer => answer.Length >= 48 && answer[0] >> 6 != 3);
            return new ChronyServer(process, folder, port);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // The user stays who it is: as root chrony would change to its own, which cannot write into the folder.
    private static string[] Arguments(DirectoryInfo folder, int port)
    {
        var file = Path.Combine(folder.FullName, "chrony.conf");
        File.WriteAllLines(file,
        [
            string.Create(CultureInfo.InvariantCulture, $"port {port}"),
            "bindaddress 127.0.0.1",
            "allow 127.0.0.1",
            "local stratum 5",
            "cmdport 0",
            "bindcmdaddress /",
            $"pidfile {Path.Combine(folder.FullName, "chronyd.pid")}",
        ]);
        return ["-d", "-x", "-U", "-u", Environment.UserName, "-f", file];
    }
}
