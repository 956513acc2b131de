using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Tcpip;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>
/// Debian's vsftpd on loopback, in front of a folder of its own: anonymous users may do anything below <c>pub</c>. It runs as
/// whoever runs the test and locks nobody in: names that begin with <c>/</c> are those of this computer.
/// </summary>
public sealed class VsftpdServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CounterpartProcess _process;
    private readonly string _folder;

    private VsftpdServer(CounterpartProcess process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="ssl">0 = without TLS, 1 = TLS from the start, 2 = after AUTH TLS, and demanded then.</param>
    public static async Task<VsftpdServer> StartAsync(int ssl = 0)
    {
        var path = Counterpart.Find("vsftpd", "vsftpd");
        var folder = Directory.CreateTempSubdirectory("ec20-vsftpd-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "root", "pub"));
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        var port = TakenPort.Free();
        var configuration = Path.Combine(folder, "vsftpd.conf");
        await File.WriteAllLinesAsync(configuration, Configuration(folder, port, ssl));
        var process = CounterpartProcess.Start(path, [configuration]);
        using var guard = new CancellationTokenSource(Patience);
        while (!await IsListeningAsync(port, guard.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"vsftpd ended: {process.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, guard.Token);
        }
        return new VsftpdServer(process, folder, port);
    }

    /// <summary>The path of a file in <c>pub</c>.</summary>
    public string PathOf(string name) => Path.Combine(_folder, "root", "pub", name);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static List<string> Configuration(string folder, int port, int ssl)
    {
        List<string> lines =
        [
            "listen=YES", "listen_address=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"listen_port={port}"), "background=NO",
            "run_as_launching_user=YES", "seccomp_sandbox=NO", $"secure_chroot_dir={folder}/empty", "connect_from_port_20=NO", "write_enable=YES",
            "anonymous_enable=YES", "no_anon_password=YES", $"anon_root={folder}/root", "anon_upload_enable=YES", "anon_mkdir_write_enable=YES",
            "anon_other_write_enable=YES", "anon_world_readable_only=NO", "anon_umask=022",
        ];
        if (ssl == 0)
            return lines;
        var (certificate, key) = TestCertificates.Server.WriteTo(folder, "server");
        lines.AddRange(
        [
            "ssl_enable=YES", "allow_anon_ssl=YES", "force_anon_logins_ssl=YES", "force_anon_data_ssl=YES", "require_ssl_reuse=NO", "ssl_tlsv1=YES",
            "ssl_ciphers=AES256-SHA:@SECLEVEL=0", $"rsa_cert_file={certificate}", $"rsa_private_key_file={key}", $"implicit_ssl={(ssl == 1 ? "YES" : "NO")}",
        ]);
        return lines;
    }

    private static async Task<bool> IsListeningAsync(int port, CancellationToken cancellationToken)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await probe.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
