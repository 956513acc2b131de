using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Tcpip;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.TestKit.Counterparts;

/// <summary>
/// Debian's nginx on loopback, in front of a folder of its own: HTTP/1.1 with ranges, <c>/chunked/</c> for bodies without a length,
/// <c>/closing/</c> for connections that are not kept, <c>/moved</c> for a redirect to itself, <c>/put/</c> for uploads; HTTPS on two more
/// ports, the second for clients with a certificate alone.
/// </summary>
public sealed class NginxServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CounterpartProcess _process;

    private NginxServer(CounterpartProcess process, string folder, int[] ports) => (_process, Folder, Ports) = (process, folder, ports);

    /// <summary>Where its files are: <c>www/</c>.</summary>
    public string Folder { get; }

    /// <summary>HTTP.</summary>
    public int Port => Ports[0];

    /// <summary>HTTPS.</summary>
    public int SecurePort => Ports[1];

    /// <summary>HTTPS for clients with a certificate of <see cref="TestCertificates.Ca"/>.</summary>
    public int MutualPort => Ports[2];

    /// <summary>HTTPS of later days: TLS1.2 with ECDHE-GCM alone; the certificate of localhost is shown to whoever names it.</summary>
    public int NamedPort => Ports[3];

    private int[] Ports { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<NginxServer> StartAsync()
    {
        var path = Counterpart.Find("nginx", "nginx-light");
        var folder = Directory.CreateTempSubdirectory("ec20-nginx-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "www", "put"));
        TestCertificates.Server.WriteTo(folder, "server");
        TestCertificates.Ca.WriteTo(folder, "ca");
        TestCertificates.SecondCaServer.WriteTo(folder, "other");
        int[] ports = [TakenPort.Free(), TakenPort.Free(), TakenPort.Free(), TakenPort.Free()];
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, ports));
        var process = CounterpartProcess.Start(path, ["-c", configuration, "-p", folder, "-e", "stderr"]);
        var server = new NginxServer(process, folder, ports);
        using var guard = new CancellationTokenSource(Patience);
        while (!await IsListeningAsync(ports[^1], guard.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"nginx ended: {process.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, guard.Token);
        }
        return server;
    }

    /// <summary>Puts a file there.</summary>
    public void Put(string name, byte[] content) => File.WriteAllBytes(Path.Combine(Folder, "www", name), content);

    /// <summary>Reads a file that was uploaded.</summary>
    public byte[] Uploaded(string name) => File.ReadAllBytes(Path.Combine(Folder, "www", "put", name));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Configuration(string folder, int[] ports)
    {
        var locations = $$"""
            root {{folder}}/www;
            location /chunked/ { alias {{folder}}/www/; ssi on; ssi_types *; }
            location /closing/ { alias {{folder}}/www/; keepalive_timeout 0; }
            location = /moved { return 302 /moved; }
            location /put/ { dav_methods PUT; client_max_body_size 10m; }
            """;
        var tls = $"""
            ssl_certificate {folder}/server.pem; ssl_certificate_key {folder}/server.key;
            ssl_protocols TLSv1.2; ssl_ciphers AES256-SHA:AES128-SHA:@SECLEVEL=0;
            """;
        const string curves = "ssl_protocols TLSv1.2; ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384;";
        string Listen(int i, string more) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{ports[i]}{more}");
        return $$"""
            daemon off; master_process off; error_log stderr; pid {{folder}}/nginx.pid; worker_processes 1;
            events { }
            http {
              access_log off; client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
              server { listen {{Listen(0, "")}}; {{locations}} }
              server { listen {{Listen(1, " ssl")}}; {{tls}} {{locations}} }
              server { listen {{Listen(2, " ssl")}}; {{tls}} ssl_verify_client on; ssl_client_certificate {{folder}}/ca.pem; {{locations}} }
              server { listen {{Listen(3, " ssl default_server")}}; {{curves}} ssl_certificate {{folder}}/other.pem; ssl_certificate_key {{folder}}/other.key; return 404; }
              server { listen {{Listen(3, " ssl")}}; server_name localhost; {{curves}} ssl_certificate {{folder}}/server.pem; ssl_certificate_key {{folder}}/server.key; return 200 "named"; }
            }
            """;
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
