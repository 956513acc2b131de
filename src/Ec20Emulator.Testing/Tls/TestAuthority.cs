using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ec20Emulator.Testing.Tls;

/// <summary>A CA that exists in this process only, and the certificate it has given to the test servers. Valid from 2015 to 2099.</summary>
internal static class TestAuthority
{
    private static readonly DateTimeOffset From = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<(string Ca, string Server, string ServerKey)> Made = new(Make);

    /// <summary>The CA as a PEM file.</summary>
    public static ReadOnlyMemory<byte> CaPem => Encoding.ASCII.GetBytes(Made.Value.Ca);

    /// <summary>The server's certificate, PEM.</summary>
    public static string ServerPem => Made.Value.Server;

    /// <summary>The server's key, PEM.</summary>
    public static string ServerKeyPem => Made.Value.ServerKey;

    private static (string Ca, string Server, string ServerKey) Make()
    {
        using var caKey = RSA.Create(2048);
        var caRequest = Request("Test CA of this process", caKey);
        caRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        caRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        using var ca = caRequest.CreateSelfSigned(From, To);
        using var key = RSA.Create(2048);
        var request = Request("Test server", key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var server = request.Create(ca, From, To, [1]);
        return (ca.ExportCertificatePem() + "\n", server.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    private static CertificateRequest Request(string name, RSA key) => new($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
