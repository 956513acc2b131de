using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>
/// <c>gnutls-serv --echo</c>: TLS1.0-1.2 with all suites (16 cells). It echoes lines of text. It knows no way to bind loopback alone:
/// for the time of the test its port is open on every address.
/// </summary>
public sealed class GnuTlsServer : TlsServerProgram
{
    private const string Priority =
        "NORMAL:-VERS-ALL:+VERS-TLS1.0:+VERS-TLS1.1:+VERS-TLS1.2:-KX-ALL:+RSA:-CIPHER-ALL:+AES-256-CBC:+AES-128-CBC:+ARCFOUR-128:+3DES-CBC:-MAC-ALL:+SHA1:+SHA256:+MD5";

    private GnuTlsServer(ServerProcess process, string folder, int port)
        : base(process, folder, port)
    {
    }

    /// <summary>Starts a server; it listens when this returns.</summary>
    /// <param name="certificate">Who it is; default <see cref="TestCertificates.Server"/>.</param>
    /// <param name="requireClientCertificate">True: a client without a certificate of <see cref="TestCertificates.Ca"/> is refused.</param>
    public static Task<GnuTlsServer> StartAsync(TestCertificate? certificate = null, bool requireClientCertificate = false) =>
        StartAsync(folder => ArgumentsOf(folder, certificate ?? TestCertificates.Server, requireClientCertificate));

    /// <summary>Starts a server with arguments of the test's own.</summary>
    /// <param name="arguments">Made for the folder the server has.</param>
    public static async Task<GnuTlsServer> StartAsync(Func<string, IReadOnlyList<string>> arguments)
    {
        const int Attempts = 5;
        var program = Counterpart.Find("gnutls-serv", "gnutls-bin");
        for (var attempt = 1; ; attempt++)
        {
            var folder = MakeFolder();
            var port = FreePort();
            var process = ServerProcess.Start(program, folder, ["--echo", "--crlf", "--port", $"{port}", .. arguments(folder)]);
            var line = await process.WaitForLineAsync(line => line.Contains("listening on IPv4", StringComparison.Ordinal));
            if (line?.EndsWith("done", StringComparison.Ordinal) == true)
                return new GnuTlsServer(process, folder, port);
            var failure = await NotReadyAsync(process, folder);
            if (attempt == Attempts)
                throw failure;
        }
    }

    private static List<string> ArgumentsOf(string folder, TestCertificate certificate, bool requireClientCertificate)
    {
        var (certificatePath, keyPath) = certificate.WriteTo(folder, "server");
        var (authorityPath, _) = TestCertificates.Ca.WriteTo(folder, "ca");
        List<string> arguments = ["--priority", Priority, "--x509certfile", certificatePath, "--x509keyfile", keyPath];
        arguments.AddRange(requireClientCertificate ? ["--require-client-cert", "--verify-client-cert", "--x509cafile", authorityPath] : ["--disable-client-cert"]);
        return arguments;
    }

    // Another program may take it in between: the caller tries again.
    private static int FreePort()
    {
        using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Any, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
