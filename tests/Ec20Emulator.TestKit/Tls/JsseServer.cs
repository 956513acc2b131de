using System.Security.Cryptography.X509Certificates;
using Ec20Emulator.TestKit.Counterparts;

namespace Ec20Emulator.TestKit.Tls;

/// <summary>
/// Java's TLS with everything its security properties forbid allowed again: SSL3.0-TLS1.2, all six suites (21 cells), and those of later firmware
/// with RSA keys and keys on P-256. Echoes bytes.
/// A Java machine takes seconds to start: share one in a fixture.
/// </summary>
public sealed class JsseServer : TlsServerProgram
{
    private const string Source = "JsseEchoServer.java";
    private const string Password = "test-only";

    private JsseServer(ServerProcess process, string folder, int port, int clientAuthenticationPort)
        : base(process, folder, port) => ClientAuthenticationPort = clientAuthenticationPort;

    /// <summary>The port where a client without a certificate of <see cref="TestCertificates.Ca"/> is refused.</summary>
    public int ClientAuthenticationPort { get; }

    /// <summary>Starts a server on two ports; it listens when this returns.</summary>
    /// <param name="certificate">Who it is where the suite needs an RSA key; default <see cref="TestCertificates.Server"/>.</param>
    public static async Task<JsseServer> StartAsync(TestCertificate? certificate = null)
    {
        var program = Counterpart.Find("java", "openjdk-17-jdk-headless");
        var folder = MakeFolder();
        WriteSource(Path.Combine(folder, Source));
        var store = Path.Combine(folder, "server.p12");
        X509Certificate2Collection identities =
            [(certificate ?? TestCertificates.Server).Certificate, CurveCertificates.SignedWithRsa, CurveCertificates.SignedWithEcdsa];
        await File.WriteAllBytesAsync(store, identities.Export(X509ContentType.Pkcs12, Password)!);
        var (authorityPath, _) = TestCertificates.Ca.WriteTo(folder, "ca");
        var process = ServerProcess.Start(program, folder, "-XX:TieredStopAtLevel=1", "-Xmx256m", Source, store, Password, authorityPath);
        var line = await process.WaitForLineAsync(line => line.StartsWith("READY ", StringComparison.Ordinal)) ?? throw await NotReadyAsync(process, folder);
        var words = line.Split(' ');
        return new JsseServer(process, folder, int.Parse(words[1]), int.Parse(words[2]));
    }

    private static void WriteSource(string path)
    {
        using var source = typeof(JsseServer).Assembly.GetManifestResourceStream(Source)!;
        using var file = File.Create(path);
        source.CopyTo(file);
    }
}
