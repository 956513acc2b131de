using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>
/// <c>openssl s_server -rev</c>: TLS1.0-1.2 with the AES suites (7 cells). It answers each line of text with the line reversed,
/// one connection after the other.
/// </summary>
public sealed class OpenSslServer : TlsServerProgram
{
    private OpenSslServer(ServerProcess process, string folder, int port)
        : base(process, folder, port)
    {
    }

    /// <summary>Starts a server; it listens when this returns.</summary>
    /// <param name="certificate">Who it is; default <see cref="TestCertificates.Server"/>.</param>
    /// <param name="requireClientCertificate">True: a client without a certificate of <see cref="TestCertificates.Ca"/> is refused.</param>
    public static Task<OpenSslServer> StartAsync(TestCertificate? certificate = null, bool requireClientCertificate = false)
    {
        return StartAsync(folder => ArgumentsOf(folder, certificate ?? TestCertificates.Server, requireClientCertificate));
    }

    /// <summary>Starts a server with arguments of the test's own.</summary>
    /// <param name="arguments">Made for the folder the server has.</param>
    public static async Task<OpenSslServer> StartAsync(Func<string, IReadOnlyList<string>> arguments)
    {
        var program = Counterpart.Find("openssl", "openssl");
        var folder = MakeFolder();
        var process = ServerProcess.Start(program, folder, ["s_server", "-accept", "127.0.0.1:0", "-rev", .. arguments(folder)]);
        var line = await process.WaitForLineAsync(line => line.StartsWith("ACCEPT ", StringComparison.Ordinal)) ?? throw await NotReadyAsync(process, folder);
        return new OpenSslServer(process, folder, int.Parse(line[(line.LastIndexOf(':') + 1)..]));
    }

    private static List<string> ArgumentsOf(string folder, TestCertificate server, bool requireClientCertificate)
    {
        var (certificatePath, keyPath) = server.WriteTo(folder, "server");
        var (authorityPath, _) = TestCertificates.Ca.WriteTo(folder, "ca");
        List<string> arguments =
        [
            "-min_protocol", "TLSv1", "-max_protocol", "TLSv1.2",
            "-cipher", "AES256-SHA:AES128-SHA:AES256-SHA256:@SECLEVEL=0", "-cert", certificatePath, "-cert_chain", certificatePath, "-key", keyPath,
        ];
        if (requireClientCertificate)
            arguments.AddRange(["-Verify", "4", "-verify_return_error", "-CAfile", authorityPath]);
        return arguments;
    }
}
